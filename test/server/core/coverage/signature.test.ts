import assert from 'node:assert/strict';
import {
  type Coverage,
  type CoverageSignature,
  check,
  coverageOf,
  coverageSignature,
  LineIndex,
  readSubmission,
  type Submission,
  sameSignature,
} from '../../../../server/core/index.ts';
import { briefSubmission, credentials, factsOf } from '../../../support/brief.ts';
import { explained, forSeeds } from '../../../support/random.ts';
import { randomEdit, randomSubmission } from '../../../support/random-markdown.ts';

describe('The signature of a coverage', () => {
  it('is another one whenever the coverage is', function () {
    this.timeout(0);
    let same = 0;
    forSeeds(60, (random) => {
      let text = randomSubmission(random);
      let before: Drawn | undefined;
      for (let edit = 0; edit < 20; edit++) {
        const after = draw(text, before?.submission);
        if (before && after && sameSignature(before.signature, after.signature)) {
          const shown = after;
          const known = before;
          same += 1;
          explained(`before: ${JSON.stringify(known.submission.text)}\nafter: ${JSON.stringify(text)}`, () =>
            assert.deepEqual(shown.coverage, known.coverage),
          );
        }
        before = after;
        text = randomEdit(text, random);
      }
    });
    assert.ok(same > 10, `Only ${same} edits left the signature as it was`);
  });

  const text = briefSubmission({});
  const cases: readonly (readonly [what: string, edited: string, isSame: boolean])[] = [
    ['a letter in a word', text.replace('tell less', 'tell lless'), true],
    ['a word more', text.replace('tell less', 'tell much less'), false],
    ['a line more', text.replace('I will ask', '\nI will ask'), false],
  ];
  for (const [what, edited, isSame] of cases) {
    it(`is ${isSame ? 'the same' : 'another one'} for ${what}`, () => {
      const before = draw(text);
      const after = draw(edited, before?.submission);
      assert.ok(before && after && edited !== text);
      assert.equal(sameSignature(before.signature, after.signature), isSame);
    });
  }
});

interface Drawn {
  readonly submission: Submission;
  readonly signature: CoverageSignature;
  readonly coverage: Coverage;
}

function draw(text: string, previous?: Submission): Drawn | undefined {
  const submission = readSubmission(text, credentials, previous);
  if (!submission) return undefined;
  const { findings, assessment } = check(submission, { factsOf, knownCredentials: credentials.ids });
  const lines = new LineIndex(text);
  const signature = coverageSignature(submission, findings, factsOf, (offset) => lines.positionAt(offset));
  const coverage = coverageOf(submission, assessment, findings, factsOf, ({ start, end }) => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  }));
  return { submission, signature, coverage };
}
