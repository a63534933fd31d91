import assert from 'node:assert/strict';
import process from 'node:process';
import { isReadWhole } from '../../server/core/submission/limits.ts';
import { briefSubmission, soundPieces } from '../support/brief.ts';
import { type Answer, answerOf, codesOf } from './bounds.ts';
import { lengths, nesting, numbers, runs } from './markdown-texts.ts';

/** Characters of each text; `npm run test:hostile` takes a million. */
const size = Number(process.env.HOSTILE_SIZE ?? 40_000);

/** Kinds that have been slowest, at the sizes for which an answer is promised. */
const slowest = [
  'hard paragraphs',
  'fences',
  'headings of six levels',
  'wrong citations in blocks of their own',
  'a definition and references in blocks of their own',
  'hard list items',
];

/** A submission in which one thing is wrong, before anything hostile. */
function around(hostile: string): string {
  return briefSubmission({
    'part 1': `${soundPieces['part 1']}\nSee [@plan, p. 99].\n`,
    'part 3': `${soundPieces['part 3']}\n${hostile}\n`,
  });
}

/** What must hold of every text, however hostile. */
function judge(hostile: string): Answer {
  const answer = answerOf(around(hostile));
  const codes = codesOf(answer);
  assert.ok(codes.includes('page-out-of-range'), 'What stands before is no longer checked');
  const told = answer.findings.filter(
    ({ code, variant }) => code === 'too-complex' && variant !== 'problems',
  );
  assert.equal(told.length, isReadWhole(answer.submission) ? 0 : 1, 'What was not read is told once');
  assert.ok(['empty', 'drafting'].includes(answer.coverage.state));
  return answer;
}

describe('Hostile Markdown is answered in time', () => {
  for (const [group, kinds] of Object.entries({ nesting, runs, lengths, numbers })) {
    describe(group, () => {
      for (const [name, make] of Object.entries(kinds)) {
        it(name, function () {
          this.timeout(60_000);
          judge(make(size));
        });
      }
    });
  }

  for (const name of slowest) {
    it(`${name}, a megabyte of them`, function () {
      this.timeout(60_000);
      judge((numbers[name] as (size: number) => string)(990_000));
    });
  }

  for (const [name, text] of Object.entries({
    'ten megabytes of prose': `${'I asked her what she had seen, and she said so. '.repeat(10)}\n\n`,
    'ten megabytes of hard paragraphs': 'a `b` *c* [d](e) &amp; \\* <b>f</b>\n\n',
    'ten megabytes of fences': '```\na\n```\n\n',
  })) {
    it(name, function () {
      this.timeout(60_000);
      judge(text.repeat(9_900_000 / text.length));
    });
  }
});

describe('A submission that is over a limit', () => {
  it('is told to be, and is never called complete', () => {
    const sound = answerOf(briefSubmission());
    assert.deepEqual([sound.coverage.state, codesOf(sound)], ['ready', []]);
    const deep = `${soundPieces['part 3']}\n${'>'.repeat(61)} deep\n`;
    const answer = answerOf(briefSubmission({ 'part 3': deep }));
    assert.deepEqual([answer.coverage.state, codesOf(answer)], ['drafting', ['too-complex']]);
  });

  it('is not called complete either where the message is silenced', () => {
    const deep = `${soundPieces['part 3']}\n<!-- micro-credential-disable too-complex -->\n\n${'>'.repeat(61)} deep\n`;
    const answer = answerOf(briefSubmission({ 'part 3': deep }));
    assert.deepEqual([answer.coverage.state, codesOf(answer)], ['drafting', []]);
  });

  it('has its words counted', () => {
    const list = `${'- '.repeat(100)} one two three\n`;
    const before = answerOf(briefSubmission()).coverage.words;
    const answer = answerOf(briefSubmission({ 'part 3': `${soundPieces['part 3']}\n${list}` }));
    assert.equal(answer.coverage.words, before + 3);
  });

  it('is told to be too long where it is, and nothing else is said of its text', () => {
    const answer = answerOf(
      briefSubmission({ 'part 3': `${soundPieces['part 3']}\n${'word '.repeat(2_200_000)}` }),
    );
    assert.deepEqual(
      answer.findings.map(({ code, variant }) => `${code}/${variant}`),
      ['too-complex/text'],
    );
    assert.equal(answer.coverage.state, 'empty');
  });

  it('is told the first thousand problems of a kind', () => {
    const answer = answerOf(around('[@vidoe, 3:15]\n\n'.repeat(3000)));
    assert.equal(codesOf(answer).filter((code) => code === 'unknown-artifact').length, 1000);
    const told = answer.findings.filter(({ variant }) => variant === 'problems');
    assert.deepEqual(
      told.map(({ arguments: { code } }) => code),
      ['unknown-artifact'],
    );
  });
});
