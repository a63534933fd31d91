import assert from 'node:assert/strict';
import { declarationsOf, occurrencesOf, subjectAt } from '../../../../../server/core/assist/index.ts';
import { briefSubmission } from '../../../../support/brief.ts';
import { submissionAtCursor, written } from '../../../../support/cursor.ts';

function found(marked: string): { subject: string; occurrences: string[]; declarations: string[] } {
  const { submission, offset } = submissionAtCursor(marked);
  const at = subjectAt(submission, offset);
  if (!at) return { subject: '', occurrences: [], declarations: [] };
  return {
    subject: written(submission, at.span),
    occurrences: occurrencesOf(submission, at.subject).map(
      ({ form, name, whole }) =>
        `${form}: ${written(submission, name)} in ${written(submission, whole).split('\n')[0]}`,
    ),
    declarations: declarationsOf(submission, at.subject).map(({ name }) => written(submission, name)),
  };
}

const head = `---
credential: test/brief
artifacts:
  - id: "video"
    file: artifacts/session.mp4
  - id: plan
    file: artifacts/plan.pdf
---

`;
const body = `# Part 1

## Question 1

I plan (EO 1.2) and EO 1.1 and 1.2.

# Part 2

## EO 1 Build

### EO 1.1 Build it

In [@video, 03:15; 04:02; @plan, p. 3] and [here](artifacts/session.mp4#t=3) I listen.

### EO 1.2

As [@vidoe] and [@vidoe, 1:00].
`;
const marked = (text: string): string => (head + body).replace(text.replace('‸', ''), text);

describe('What a place speaks of', () => {
  const video = [
    'front-matter: video in id: "video"',
    'citation: video in @video, 03:15',
    'link: artifacts/session.mp4#t=3 in [here](artifacts/session.mp4#t=3)',
  ];

  for (const [place, subject] of [
    ['"vi‸deo"', 'video'],
    ['‸"video"', ''],
    ['file: artifacts/ses‸sion', 'artifacts/session.mp4'],
    ['[@‸video', '@video, 03:15'],
    ['03:1‸5', '@video, 03:15'],
    ['04:‸02', '04:02'],
    ['[he‸re]', '[here](artifacts/session.mp4#t=3)'],
    ['session.mp4#t‸=3', '[here](artifacts/session.mp4#t=3)'],
  ] as const) {
    it(`finds the artifact at ${place}`, () => {
      const result = found(marked(place));
      assert.equal(result.subject, subject);
      assert.deepEqual(result.occurrences, subject === '' ? [] : video);
      assert.deepEqual(result.declarations, subject === '' ? [] : ['video']);
    });
  }

  it('finds an id that nothing declares', () => {
    const { occurrences, declarations } = found(marked('[@vi‸doe]'));
    assert.deepEqual(occurrences, ['citation: vidoe in @vidoe', 'citation: vidoe in @vidoe, 1:00']);
    assert.deepEqual(declarations, []);
  });

  for (const place of ['(EO 1‸.2)', 'and 1.‸2.', '### EO 1‸.2\n']) {
    it(`finds the detail at ${JSON.stringify(place)}`, () => {
      assert.deepEqual(found(marked(place)).occurrences, [
        'mention: EO 1.2 in EO 1.2',
        'mention: 1.2 in 1.2',
        'heading: EO 1.2 in ### EO 1.2',
      ]);
    });
  }

  it('tells a detail from its outcome', () => {
    assert.deepEqual(found(marked('## EO 1 Bu‸ild\n')).occurrences, ['heading: EO 1 Build in ## EO 1 Build']);
  });

  it('leads to the outcome where a detail has no section', () => {
    const text = marked('I plan (EO 1‸.2)').replace('### EO 1.2', '### Elsewhere');
    assert.deepEqual(found(text).declarations, ['EO 1 Build']);
  });

  it('leads nowhere where the outcome has none either', () => {
    const { occurrences, declarations } = found(
      marked('I plan (EO 1‸.2)').replaceAll(/^##.*EO.*$/gm, '## Else'),
    );
    assert.equal(occurrences.length, 2);
    assert.deepEqual(declarations, []);
  });

  it('finds the credential', () => {
    assert.deepEqual(found(marked('test/‸brief')).occurrences, ['front-matter: test/brief in test/brief']);
  });

  it('tells two artifacts of one id apart: a citation means the first', () => {
    const text = briefSubmission({
      'front matter':
        '---\ncredential: test/brief\nartifacts:\n  - { id: a, file: a.mp4 }\n  - { id: ‸a, file: b.mp4 }\n---\n',
      'part 2': '# Part 2\n\n[@a]\n',
    });
    assert.equal(found(text).occurrences.length, 1);
    assert.equal(found(text.replace('‸', '').replace('[@a', '[@‸a')).occurrences.length, 2);
  });

  for (const place of ['I lis‸ten', '‸# Part 2', 'id‸: plan', '‸---\ncredential']) {
    it(`finds nothing at ${JSON.stringify(place)}`, () => assert.equal(found(marked(place)).subject, ''));
  }
});
