import assert from 'node:assert/strict';
import { type Coverage, LineIndex } from '../../../../server/core/index.ts';
import { briefSubmission, coverageOfText, soundPieces } from '../../../support/brief.ts';

/** The text that a range of the coverage leads to. */
function written(text: string, range: { start: { line: number; character: number } } | undefined): string {
  assert.ok(range);
  return new LineIndex(text).lineAt(range.start.line).slice(range.start.character);
}

/** The states of the details and of the outcomes without details: `1.1 covered`. */
function states({ outcomes }: Coverage): string[] {
  return outcomes.flatMap(({ id, state, details }) =>
    details.length > 0 ? details.map((detail) => `${detail.id} ${detail.state}`) : [`${id} ${state}`],
  );
}

function evidence(outcomes: string): string {
  return briefSubmission({
    'part 2': `# Part 2. Work Examples/Artifacts\n\n## Video Script\n\nOne line.\n\n${outcomes}\n`,
  });
}

describe('Coverage', () => {
  it('of a sound submission is ready, with a place for everything', () => {
    const text = briefSubmission();
    const whole = coverageOfText(text);
    assert.equal(whole.state, 'ready');
    assert.equal(whole.credential, 'test/brief');
    assert.deepEqual(whole.summary, { details: 3, covered: 3, partial: 0, missing: 0 });
    assert.deepEqual(
      whole.parts.map(({ id, state, words, minimum }) => ({ id, state, words, minimum })),
      [
        { id: 'part-1', state: 'covered', words: 17, minimum: 10 },
        { id: 'part-2', state: 'covered', words: 42, minimum: undefined },
        { id: 'part-3', state: 'covered', words: 7, minimum: 5 },
      ],
    );
    assert.equal(whole.words, 66);
    assert.equal(written(text, whole.parts[1]?.range), 'Part 2. Work Examples/Artifacts');
    assert.equal(written(text, whole.parts[0]?.questions[1]?.range), 'Question 2');
    const detail = whole.outcomes[0]?.details[0];
    assert.equal(written(text, detail?.range), 'EO 1.1');
    assert.deepEqual(
      detail?.evidence.map(({ artifact, locator, range }) => [artifact, locator, written(text, range)]),
      [
        [
          'video',
          { kind: 'time', start: 60, end: 120 },
          '@video, 01:00–02:00] | I paraphrase her concern. | EO 1.1 |',
        ],
        [
          'video',
          { kind: 'time', start: 195, end: 242 },
          '@video, 03:15–04:02] I paraphrase, which shows that I listened.',
        ],
      ],
    );
    assert.deepEqual(
      whole.artifacts.map(({ id, exists, duration, pages, references }) => ({
        id,
        exists,
        duration,
        pages,
        references,
      })),
      [
        { id: 'video', exists: true, duration: 7300.5, pages: undefined, references: 4 },
        { id: 'plan', exists: true, duration: undefined, pages: 20, references: 3 },
      ],
    );
  });

  it('of a submission without text is empty, with a place for nothing', () => {
    const whole = coverageOfText(soundPieces['front matter']);
    assert.equal(whole.state, 'empty');
    assert.deepEqual(whole.summary, { details: 3, covered: 0, partial: 0, missing: 3 });
    for (const part of whole.parts) assert.equal('range' in part, false);
    for (const outcome of whole.outcomes) assert.equal('range' in outcome, false);
  });

  it('of headings alone is missing throughout, with a place for each', () => {
    const { parts } = coverageOfText(
      briefSubmission({
        'part 1': '# Part 1. Overview Questions\n\n## Question 1\n\n## Question 2\n',
        'part 2': '# Part 2. Work Examples/Artifacts\n\n## Video Script\n\n## EO 1\n',
        'part 3': '# Part 3. Reflection and Application\n\nToo short.\n',
      }),
    );
    assert.deepEqual(
      parts.map(({ state }) => state),
      ['missing', 'missing', 'partial'],
    );
    const inside = parts.flatMap(({ questions, sections }) => [...questions, ...sections]);
    assert.equal(inside.length, 3);
    for (const { state, range } of inside) assert.ok(state === 'missing' && range);
  });

  it('of a part in which only something is cited is partial', () => {
    const [, part] = coverageOfText(
      evidence('## EO 1\n\n### EO 1.1\n\n[@video, 03:15]\n').replace('One line.', ''),
    ).parts;
    assert.deepEqual([part?.state, part?.words], ['partial', 0]);
  });

  it('of an unknown credential has nothing to cover', () => {
    const whole = coverageOfText('---\ncredential: unknown\n---\n\nText.\n');
    assert.deepEqual([whole.state, whole.parts, whole.outcomes], ['empty', [], []]);
  });

  it('is only complete while the checklist is open', () => {
    const open = `${briefSubmission()}\n# Checklist\n\n- [x] Done\n- [ ] Both are visible\n`;
    const { state, checklist } = coverageOfText(open);
    assert.equal(state, 'complete');
    assert.deepEqual(
      checklist.map(({ text, confirmed, range }) => [text, confirmed, range?.start.character]),
      [
        ['Done', true, 6],
        ['Both are visible', false, 6],
      ],
    );
    assert.equal(coverageOfText(open.replace('[ ]', '[X]')).state, 'ready');
  });

  it('is drafting while an error stands that hides nothing', () => {
    const text = briefSubmission({ 'part 3': `${soundPieces['part 3']}\n[@video, 3:75]\n` });
    const { state, summary } = coverageOfText(text);
    assert.deepEqual([state, summary.covered], ['drafting', 3]);
    assert.equal(
      coverageOfText(text.replace('brief\n', 'brief\nrules: { malformed-timestamp: hint }\n')).state,
      'ready',
    );
  });

  const cases: readonly (readonly [what: string, outcomes: string, expected: string])[] = [
    ['a place and a word about it', 'In [@video, 03:15] I listen and wait.\n\nIt shows.', 'covered'],
    ['a place in a link', '[There](artifacts/session.mp4#t=195) it shows that I listen.', 'covered'],
    ['a place and too few words', 'In [@video, 03:15] I listen.', 'partial'],
    ['no place', 'In [@video] I listen, which shows my trust.', 'partial'],
    ['a malformed place', 'In [@video, 3:75] I listen, which shows my trust.', 'partial'],
    ['a reversed range', 'In [@video, 04:02–03:15] I listen, which shows my trust.', 'partial'],
    ['an artifact that is not declared', 'In [@vidoe, 03:15] I listen, which shows my trust.', 'partial'],
    ['no evidence', 'I listen, which shows my trust.', 'partial'],
    ['nothing below its heading', '', 'missing'],
    ['one sound place of two', 'In [@video, 3:75; 03:15] I listen and wait a while.', 'covered'],
  ];
  for (const [what, text, expected] of cases) {
    it(`of a detail with ${what} is ${expected}`, () => {
      assert.equal(
        states(coverageOfText(evidence(`## EO 1\n\n### EO 1.1\n\n${text}\n`)))[0],
        `1.1 ${expected}`,
      );
      assert.equal(states(coverageOfText(evidence(`## EO 2\n\n${text}\n`)))[2], `2 ${expected}`);
    });
  }

  it('of a detail without a section is that of the paragraphs that name it and cite', () => {
    const text = evidence('For EO 1.1 and 1.2 I listen in [@video, 03:15].\n\nFor EO 1.1 I wait.');
    const whole = coverageOfText(text);
    assert.deepEqual(states(whole), ['1.1 covered', '1.2 covered', '2 missing']);
    assert.match(written(text, whole.outcomes[0]?.details[1]?.range), /^For EO 1\.1 and 1\.2/);
  });

  it('of a detail takes evidence, and no explanation, from a row that names it', () => {
    const row = '| [@video, 03:15] | EO 1.1 and many more words than any explanation needs |';
    const [first] =
      coverageOfText(evidence(`| When | What |\n|---|---|\n${row}\n`)).outcomes[0]?.details ?? [];
    assert.deepEqual([first?.state, first?.evidence.length, first?.explanationWords], ['partial', 1, 0]);
  });

  it('takes details from the headings that a writer makes where a definition has none', () => {
    const text =
      '---\ncredential: test/practices\n---\n\n# Evidence of Practice\n\n## P 1\n\n### P 1.1: Wait, 2 times\n\n### 1.2 Nod\n';
    const { outcomes } = coverageOfText(text);
    assert.deepEqual(
      outcomes[0]?.details.map(({ id, statement, origin, state }) => [id, statement, origin, state]),
      [
        ['1.1', 'Wait, 2 times', 'writer', 'missing'],
        ['1.2', 'Nod', 'writer', 'missing'],
      ],
    );
    assert.equal(outcomes[1]?.state, 'missing');
  });

  it('counts the words of a part once, however its sections are nested', () => {
    const { parts } = coverageOfText(
      briefSubmission({ 'part 1': soundPieces['part 1'].replace('## Question 2', '### Question 2') }),
    );
    assert.equal(parts[0]?.words, 17);
    assert.deepEqual(
      parts[0]?.questions.map(({ words }) => words),
      [11, 6],
    );
  });
});
