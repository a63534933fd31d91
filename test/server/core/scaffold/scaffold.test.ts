import assert from 'node:assert/strict';
import { scaffold } from '../../../../server/core/assist/index.ts';
import { type CredentialDefinition, check, readSubmission } from '../../../../server/core/index.ts';
import { builtInCredentials } from '../../../../server/host/built-in-credentials.ts';
import { credentials as small } from '../../../support/brief.ts';

/** What nothing but writing can put right. */
const ofEmptySubmissions = new Set([
  'unanswered-question',
  'too-few-words',
  'missing-evidence',
  'missing-explanation',
  'required-artifact',
  'unaddressed-outcome',
  'unaddressed-ask',
  'missing-section',
  'outcome-without-video',
  'missing-week',
  'missing-deliverable',
  'missing-stakeholder',
  'unconfirmed-requirement',
]);

describe('A new submission', () => {
  for (const credentials of [builtInCredentials(), small]) {
    for (const id of credentials.ids) {
      const definition = credentials.find(id) as CredentialDefinition;
      const text = scaffold(definition).files[0]?.text ?? '';
      const submission = readSubmission(text, credentials);

      it(`for ${id} has a place for everything, in order`, () => {
        assert.ok(submission);
        assert.deepEqual(
          submission.parts.map((part) => part.definition.id),
          definition.parts.map((part) => part.id),
        );
        for (const { definition: part, questions, outcomes, details, sections } of submission.parts) {
          const ids = (list: readonly { readonly id: string }[]): string[] => list.map((each) => each.id);
          assert.deepEqual(ids(questions), ids(part.questions));
          assert.deepEqual(ids(sections), ids(part.sections.filter(({ required }) => required)));
          if (!part.evidence) continue;
          assert.deepEqual(ids(outcomes), ids(definition.outcomes));
          const wanted = definition.outcomes.flatMap((outcome) => outcome.details);
          assert.deepEqual(ids(details), part.evidence.per === 'detail' ? ids(wanted) : []);
        }
        assert.deepEqual(
          submission.checklist.map((item) => item.confirmed),
          definition.checklist.map(() => false),
        );
      });

      it(`for ${id} lacks only what is still to be written`, () => {
        assert.ok(submission);
        const { findings } = check(submission, {
          factsOf: () => undefined,
          knownCredentials: credentials.ids,
        });
        assert.deepEqual(
          findings.map(({ code }) => code).filter((code) => !ofEmptySubmissions.has(code)),
          [],
        );
      });
    }
  }

  it('shows texts of the definition as they are written, whatever they hold', () => {
    const definition: CredentialDefinition = {
      ...(small.find('test/brief') as CredentialDefinition),
      title: 'A "title": with\n#marks \u0007',
      checklist: [{ id: 'a', text: 'Both *of* us [x] <b>\n- are seen #' }],
      parts: (small.find('test/brief')?.parts ?? []).map((part) => ({
        ...part,
        prompt: 'Ends here --> # No part',
        questions: part.questions.map((question) => ({
          ...question,
          prompt: `What of [@video] and *this* <!-- ${question.id}?\nIn_two lines #`,
        })),
      })),
    };
    const { files } = scaffold(definition);
    const submission = readSubmission(files[0]?.text ?? '', { ...small, find: () => definition });
    assert.ok(submission);
    assert.deepEqual(submission.frontMatter.problems, []);
    assert.equal(submission.frontMatter.title?.value, 'A "title": with #marks');
    assert.equal(submission.checklist[0]?.text, 'Both *of* us [x] <b> - are seen #');
    const [first] = submission.parts;
    assert.equal(first?.questions.length, 2);
    assert.equal(
      first?.questions[0]?.heading.unit.text,
      'Question 1. What of [@video] and *this* <!-- 1? In_two lines #',
    );
    assert.deepEqual(first?.questions[0]?.heading.unit.references, []);
    assert.equal(submission.parts.length, 3);
  });
});
