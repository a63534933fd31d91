import assert from 'node:assert/strict';
import { hoverAt } from '../../../../../server/core/assist/index.ts';
import { check, format } from '../../../../../server/core/index.ts';
import { credentials, factsOf } from '../../../../support/brief.ts';
import { smallSubmission, submissionAtCursor } from '../../../../support/cursor.ts';

const text = smallSubmission
  .replace('file: artifacts/session.mp4', 'file: artifacts/whole.mp4, title: The talk, transcript: talk.vtt')
  .replace('file: artifacts/plan.pdf', 'file: artifacts/six.pdf')
  .replace(
    'I will ask more and tell less.',
    'I will ask more (EO 1.2), see [the plan](artifacts/six.pdf#page=2) and [@nobody].\n\n<!-- micro-credential-disable-next-line unknown-artifact -->\n\nMissing-locator is `EO 1`.',
  )
  .replace('---\n\n# Part 1', 'rules: { missing-locator: "off" }\nfocus:\n---\n\n# Part 1');

const cues = [
  { start: 190, end: 196.5, speaker: 'Coach', text: 'So you are angry.' },
  { start: 200, end: 203, text: 'No. Not angry.' },
  { start: 300, end: 301, text: 'Later.' },
];

/** The text that is told of at the cursor, then what is told. */
function told(marked: string): string[] {
  const at = marked.replace('‸', '');
  assert.ok(text.includes(at), `“${at}” is not there`);
  const { submission, offset } = submissionAtCursor(text.replace(at, marked));
  const { assessment } = check(submission, { factsOf, knownCredentials: credentials.ids });
  const transcriptOf = (file: string) => (file === 'talk.vtt' ? cues : []);
  const hover = hoverAt(submission, offset, { assessment, factsOf, transcriptOf });
  if (!hover) return [];
  const lines = hover.lines.map((line) =>
    typeof line === 'string' ? line : format(line.key, line.arguments),
  );
  return [submission.text.slice(hover.span.start, hover.span.end), hover.title, ...lines];
}

describe('Hover', () => {
  it('over an outcome tells its text and details', () => {
    assert.deepEqual(told('## E‸O 1\n'), [
      'EO 1',
      'EO 1',
      'Build a trusting relationship with the person who is coached.',
      '1.1 Build a trusting relationship',
      '1.2 Address leadership issues openly',
    ]);
    assert.deepEqual(told('## E‸O 2\n'), [
      'EO 2',
      'EO 2',
      'Plan the next steps together.',
      'Covered.',
      'Evidence: plan pp. 4–5',
    ]);
  });

  it('over a detail tells its state, its evidence and where its words come from', () => {
    assert.deepEqual(told('| EO ‸1.1 |'), [
      'EO 1.1',
      'EO 1.1',
      'Build a trusting relationship',
      'Covered.',
      'Evidence: video 01:00–02:00; video 03:15–04:02',
    ]);
    assert.deepEqual(told('(EO 1‸.2)'), [
      'EO 1.2',
      'EO 1.2',
      'Address leadership issues openly',
      'Covered.',
      'Evidence: plan p. 3',
      'These words are taken from the outcome’s own wording; the issuer may word this detail otherwise.',
    ]);
  });

  it('over a citation tells what the artifact is and what is said in it', () => {
    assert.deepEqual(told('In [@vi‸deo, 03:15–04:02]'), [
      '@video, 03:15–04:02',
      'The talk',
      'video: artifacts/whole.mp4',
      'Length: 12:34',
      'Places cited in this submission: 2',
      '03:10 Coach: So you are angry.',
      '03:20 No. Not angry.',
    ]);
    assert.deepEqual(told('[@‸nobody]'), [
      '@nobody',
      'nobody',
      'Nothing of this name is declared under “artifacts”.',
    ]);
  });

  it('over a link to an artifact tells the same', () => {
    assert.deepEqual(told('[the p‸lan]('), [
      '[the plan](artifacts/six.pdf#page=2)',
      'plan',
      'document: artifacts/six.pdf',
      'Pages: 6',
      'Places cited in this submission: 3',
    ]);
  });

  it('over the heading of a part tells its words and how they are counted', () => {
    const [heading, title, ...lines] = told('# Part 1. Over‸view Questions');
    assert.deepEqual([heading, title], ['Part 1. Overview Questions', 'Part 1. Overview Questions']);
    assert.equal(lines[0], 'Develop a responsive narrative that answers the following questions:');
    assert.equal(lines[1], '17 of 10 words');
    assert.match(lines[2] ?? '', /^Counted: paragraphs/);
    assert.match(lines[3] ?? '', /about 21 after pasting/);
  });

  it('over the heading of a question tells what it asks', () => {
    assert.deepEqual(told('## Quest‸ion 2'), [
      'Question 2',
      'Question 2',
      'How do you follow up after a conversation with a school leader?',
      'Words below it: 6',
    ]);
  });

  it('over front matter tells what keys are for, in any spelling', () => {
    assert.deepEqual(told('artif‸acts:'), [
      'artifacts',
      'artifacts',
      'The files that prove what the text says.',
    ]);
    assert.deepEqual(told('fo‸cus:').slice(0, 2), ['focus', 'focus']);
    assert.match(told('{ id: video, fi‸le').at(-1) ?? '', /^Where the file is/);
    assert.match(told('trans‸cript:').at(-1) ?? '', /^A WebVTT/);
    assert.match(told('creden‸tial:').at(-1) ?? '', /^The micro-credential/);
  });

  it('over the credential, an artifact’s id and its file tells what they are', () => {
    assert.deepEqual(told('test/br‸ief'), ['test/brief', 'Coaching in Brief']);
    const plan = ['plan', 'document: artifacts/six.pdf', 'Pages: 6', 'Places cited in this submission: 3'];
    assert.deepEqual(told('id: pl‸an'), ['plan', ...plan]);
    assert.deepEqual(told('file: artifacts/s‸ix.pdf'), ['artifacts/six.pdf', ...plan]);
  });

  it('over a code tells what it is about, where it silences', () => {
    const about = ['unknown-artifact', 'An artifact is cited that is not declared.'];
    assert.deepEqual(told('line unknown-art‸ifact'), ['unknown-artifact', ...about]);
    assert.deepEqual(told('{ missing-lo‸cator'), [
      'missing-locator',
      'missing-locator',
      'A citation names an artifact and not the place in it.',
    ]);
    assert.deepEqual(told('micro-cre‸dential-disable'), []);
  });

  it('over anything else tells nothing', () => {
    for (const place of [
      'I lis‸ten first',
      '‸---\ncred',
      '`EO ‸1`',
      '|---|‸---|',
      'Missing-loc‸ator',
      '\n‸\n# Part 1',
    ]) {
      assert.deepEqual(told(place), [], place);
    }
  });
});
