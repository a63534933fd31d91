import assert from 'node:assert/strict';
import { insertEvidence } from '../../../../../server/core/assist/evidence/insertion.ts';
import { readSubmission } from '../../../../../server/core/index.ts';
import { briefSubmission, credentials, factsOf } from '../../../../support/brief.ts';

const CITATION = '[@video, 03:15–04:02]';

/** Writes the citation at `¦` (the cursor; anywhere where there is none) and shows the new cursor in the same way. */
function written(marked: string, item: string, citation = CITATION): string | undefined {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const submission = readSubmission(text, credentials);
  assert.ok(submission);
  const aids = { credentials, factsOf };
  const insertion = insertEvidence(submission, item, citation, aids, offset < 0 ? undefined : offset);
  if (!insertion) return undefined;
  const { edit, cursor } = insertion;
  const shown = `${edit.text.slice(0, cursor)}¦${edit.text.slice(cursor)}`;
  return text.slice(0, edit.span.start) + shown + text.slice(edit.span.end);
}

/** What stands around the cursor. */
function around(text: string | undefined, from: string, to: string): string {
  if (!text?.includes(from)) assert.fail(`“${from}” is not in ${text}`);
  const start = text.indexOf(from);
  const end = to === '' ? text.length : text.indexOf(to, start + from.length);
  return text.slice(start, end);
}

const part2 = (body: string): string => briefSubmission({ 'part 2': `# Part 2. Work Examples\n\n${body}\n` });

describe('Inserting evidence', () => {
  it('writes at the cursor where that is in the section, and leaves the cursor behind the citation', () => {
    const text = part2('## EO 1\n\n### EO 1.1\n\nI listen.¦\n\n### EO 1.2\n');
    assert.equal(
      around(written(text, '1.1'), '### EO 1.1', '### EO 1.2'),
      `### EO 1.1\n\nI listen. ${CITATION} ¦\n\n`,
    );
  });

  it('does not cut words, and uses the spaces that are there', () => {
    const text = (line: string): string => part2(`## EO 1\n\n### EO 1.1\n\n${line}\n\n### EO 1.2\n`);
    const line = (marked: string): string =>
      around(written(text(marked), '1.1'), '### EO 1.1\n\n', '\n\n### EO 1.2').slice('### EO 1.1\n\n'.length);
    assert.equal(line('I lis¦ten well.'), `I listen ${CITATION} ¦well.`);
    assert.equal(line('I listen ¦well.'), `I listen ${CITATION} ¦well.`);
    assert.equal(line('I listen¦.'), `I listen ${CITATION}¦.`);
    assert.equal(line('See [@plan, ¦p. 3] here.'), `See [@plan, p. 3] ${CITATION} ¦here.`);
  });

  it('begins a paragraph at the end of the section when the cursor is elsewhere', () => {
    const text = part2('## EO 1\n\n### EO 1.1\n\nI listen.\n\n### EO 1.2\n\nI ask.').replace(
      '# Part 3',
      '¦# Part 3',
    );
    assert.equal(
      around(written(text, '1.1'), '### EO 1.1', '### EO 1.2'),
      `### EO 1.1\n\nI listen.\n\n${CITATION} ¦\n\n`,
    );
  });

  it('writes behind a comment or code at the cursor, where the citation would not be read', () => {
    const text = part2('## EO 1\n\n### EO 1.1\n\n<!-- wh¦y -->\n\n### EO 1.2\n');
    assert.equal(
      around(written(text, '1.1'), '### EO 1.1', '### EO 1.2'),
      `### EO 1.1\n\n<!-- why -->\n\n${CITATION} ¦\n\n`,
    );
  });

  it('writes below a heading on which the cursor stands', () => {
    const text = part2('## EO 1\n\n### EO¦ 1.1\n\n### EO 1.2\n');
    assert.equal(around(written(text, '1.1'), '### EO 1.1', '### EO 1.2'), `### EO 1.1\n\n${CITATION} ¦\n\n`);
  });

  it('adds the heading of a detail with its statement', () => {
    const text = part2('## EO 1\n\n### EO 1.1\n\nI listen.');
    assert.equal(
      around(written(text, '1.2'), '### EO 1.2', '# Part 3'),
      `### EO 1.2 Address leadership issues openly\n\n${CITATION} ¦\n\n`,
    );
  });

  it('adds the outcome, and the part, that lead there', () => {
    const outcome = around(written(part2('## Video Script\n\nWe talk.'), '1.2'), '## EO 1', '# Part 3');
    assert.equal(
      outcome,
      '## EO 1. Build a trusting relationship with the person who is coached.\n\n' +
        '### EO 1.1 Build a trusting relationship\n\n' +
        `### EO 1.2 Address leadership issues openly\n\n${CITATION} ¦\n\n`,
    );
    const part = written(briefSubmission({ 'part 2': '' }), '2');
    assert.match(
      part ?? '',
      /# Part 2\. Work Examples\/Artifacts\n[\s\S]*## EO 2\. Plan the next steps together\\?\.\n\n\[@video, 03:15–04:02\] ¦\n\n# Part 3/,
    );
  });

  it('goes to the paragraph that speaks for a detail without a section', () => {
    const paragraph = 'For EO 1.1, see [@video, 00:10], where I listen.';
    const text = part2(`${paragraph}\n\nMore.`);
    assert.ok(written(text, '1.1')?.includes(`${paragraph} ${CITATION} ¦\n\nMore.`));
  });

  it('keeps the line endings of the text', () => {
    const text = part2('## EO 1\n\n### EO 1.1').replace(/\n/g, '\r\n');
    assert.ok(!/(?<!\r)\n/.test(written(text, '1.2') ?? '\n'));
  });

  it('knows nothing of items that the credential does not have', () => {
    assert.equal(written(briefSubmission(), '7.1'), undefined);
  });
});
