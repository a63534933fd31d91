import type { PartAssessment, QuestionAssessment } from '../../coverage/assess.ts';
import { nameSpan, type PartSection, type Submission } from '../../submission/submission.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Rule, Violation } from '../rule.ts';
import { addQuestion } from './additions.ts';
import { heedsHidden, hiddenHeadings, keyOf } from './hidden-headings.ts';
import { partName, partPlace, shortened } from './places.ts';

/** A question of a part that has no heading. */
export const missingQuestion: Rule = {
  code: 'missing-question',
  severity: 'error',
  *check(subject) {
    const { submission, assessment } = subject;
    const hidden = hiddenHeadings(subject);
    for (const part of assessment.parts) {
      const { section } = part;
      const span = partPlace(part);
      if (!section || !span) continue;
      const missing: QuestionAssessment[] = [];
      for (const question of part.questions.filter(({ section }) => !section)) {
        const told = hidden.tellOf(keyOf.question(part.definition.id, question.id));
        if (told) yield* told;
        else missing.push(question);
      }
      const renumbered = missing.length === 1 ? otherNumber(part, section, submission) : undefined;
      if (renumbered) {
        yield renumbered;
        continue;
      }
      for (const { id, prompt } of missing) {
        const question = part.definition.questions.find((each) => each.id === id);
        yield {
          span,
          arguments: { part: partName(part.definition), question: id, prompt: shortened(prompt) },
          ...(question && { fixes: () => [addQuestion(submission, section, part, question)] }),
        };
      }
    }
  },
  heeds: heedsHidden,
};

/** The only question that is missing may be there under a number that the part does not have. */
function otherNumber(
  { definition, questions }: PartAssessment,
  section: PartSection,
  { text }: Submission,
): Violation | undefined {
  const strange = section.questions.filter(({ id }) => !questions.some((question) => question.id === id));
  const [found] = strange;
  const missing = questions.find((question) => !question.section);
  if (strange.length !== 1 || !found || !missing) return undefined;
  const span = nameSpan(found);
  const at = text.slice(span.start, span.end).search(/\d/);
  const place = { start: span.start + at, end: span.start + at + found.id.length };
  const exact = at >= 0 && text.slice(place.start, place.end) === found.id;
  return {
    span,
    variant: 'other-number',
    arguments: { part: partName(definition), question: missing.id, written: found.id },
    ...(exact && { fixes: () => [replacementFix(place, missing.id)] }),
  };
}
