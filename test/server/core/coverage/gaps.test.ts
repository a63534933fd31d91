import assert from 'node:assert/strict';
import { type GapCoverage, LineIndex } from '../../../../server/core/index.ts';
import { briefSubmission, coverageOfText } from '../../../support/brief.ts';

/** `detail 1.2 missing`, with the line of the text on which the gap is to be filled. */
function told(text: string): string[] {
  const index = new LineIndex(text);
  return coverageOfText(text).gaps.map(
    ({ kind, id, state, range }: GapCoverage) =>
      `${kind} ${id} ${state}: ${index.lineAt(range.start.line).slice(range.start.character)}`,
  );
}

/** The last line with text before a gap. */
function textBefore(text: string, wanted: string): string {
  const gap = coverageOfText(text).gaps.find(({ kind, id }) => `${kind} ${id}` === wanted);
  assert.ok(gap, `${wanted} is a gap`);
  const lines = text.split('\n').slice(0, gap.range.start.line + 1);
  return lines.findLast((line) => line.trim() !== '') ?? '';
}

describe('The gaps', () => {
  it('of a sound submission are none', () => {
    assert.deepEqual(coverageOfText(briefSubmission()).gaps, []);
  });

  it('are what is only partly there, or a heading alone, at its own place', () => {
    const text = briefSubmission({
      'part 1': '# Part 1. Overview Questions\n\n## Question 1\n\nToo short.\n\n## Question 2\n',
    });
    assert.deepEqual(told(text), [
      'part part-1 partial: Part 1. Overview Questions',
      'question 2 missing: Question 2',
    ]);
  });

  it('do not count a part that is only open because of what it holds', () => {
    const text = briefSubmission().replace('On [@plan, p. 3] we name', 'On a page we name');
    assert.deepEqual(told(text), ['detail 1.2 partial: EO 1.2']);
  });

  it('lead to an empty line where that belongs which is not there', () => {
    const text = briefSubmission().replace(/### EO 1\.2\n\n.*\n\n/, '');
    assert.deepEqual(told(text), ['detail 1.2 missing: ']);
    assert.match(textBefore(text, 'detail 1.2'), /^In \[@video, 03:15/);
  });

  it('hold a missing part and all that it is to hold, in one place', () => {
    const text = briefSubmission({ 'part 2': '' });
    const { gaps } = coverageOfText(text);
    const inPart = gaps.filter(({ kind }) => kind !== 'check');
    assert.deepEqual(
      inPart.map(({ kind, id, state }) => `${kind} ${id} ${state}`),
      [
        'part part-2 missing',
        'section script missing',
        'detail 1.1 missing',
        'detail 1.2 missing',
        'outcome 2 missing',
      ],
    );
    assert.equal(new Set(inPart.map(({ range }) => JSON.stringify(range))).size, 1);
    assert.match(textBefore(text, 'part part-2'), /^We meet again/);
  });

  it('are what nobody has confirmed yet, at its box', () => {
    const text = `${briefSubmission()}\n# Checklist\n\n- [x] Both are heard.\n- [ ] Both are seen.\n`;
    const [gap, ...more] = coverageOfText(text).gaps;
    assert.equal(more.length, 0);
    assert.equal(gap?.kind, 'check');
    assert.match(text.split('\n')[gap?.range.start.line ?? 0] ?? '', /^- \[ \] Both are seen/);
  });

  it('follow CRLF line endings', () => {
    const text = briefSubmission()
      .replace(/### EO 1\.2\n\n.*\n\n/, '')
      .replace(/\n/g, '\r\n');
    assert.deepEqual(told(text), ['detail 1.2 missing: ']);
  });

  it('of a submission with nothing but its front matter stand below it', () => {
    const text = '---\ncredential: test/brief\n---\n';
    const { gaps } = coverageOfText(text);
    assert.ok(gaps.length > 5);
    assert.ok(gaps.every(({ range }) => range.start.line === 3));
  });
});

describe('The uses of an artifact', () => {
  it('stand in the order of the text, with what they prove and how they are cited', () => {
    const { artifacts } = coverageOfText(briefSubmission());
    const plan = artifacts.find(({ id }) => id === 'plan');
    assert.deepEqual(
      plan?.uses.map(({ citation, part, question, items }) => ({ citation, part, question, items })),
      [
        { citation: '[@plan, p. 1]', part: 'part-1', question: '2', items: [] },
        { citation: '[@plan, p. 3]', part: 'part-2', question: undefined, items: ['1.2'] },
        { citation: '[@plan, pp. 4–5]', part: 'part-2', question: undefined, items: ['2'] },
      ],
    );
  });

  it('keep what was written as a time where it cannot be read', () => {
    const text = briefSubmission().replace('03:15–04:02', '3.75');
    const use = coverageOfText(text)
      .artifacts.flatMap(({ uses }) => uses)
      .find(({ written }) => written);
    assert.equal(use?.citation, '[@video, 3.75]');
  });
});

describe('The problem of an artifact', () => {
  const problemOf = (file: string): string | undefined =>
    coverageOfText(briefSubmission().replace('artifacts/plan.pdf', file)).artifacts[1]?.problem;

  it('is absent where the file can be seen', () => {
    assert.equal(problemOf('artifacts/plan.pdf'), undefined);
  });

  it('is that the file is not there, cannot be opened, or stays behind', () => {
    assert.equal(problemOf('artifacts/gone.mp4'), 'missing');
    assert.equal(problemOf('../plan.pdf'), 'outside');
    assert.equal(problemOf('con.pdf'), 'unreadable');
  });
});
