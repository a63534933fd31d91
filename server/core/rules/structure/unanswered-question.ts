import { nameSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';

/** A question whose heading is there with no words of the writer's own below it. */
export const unansweredQuestion: Rule = {
  code: 'unanswered-question',
  severity: 'error',
  counts: true,
  *check({ assessment }) {
    for (const { questions } of assessment.parts) {
      for (const { id, section, words } of questions) {
        if (!section || words > 0) continue;
        const repeatsPrompt = section.units.some(
          ({ unit }) => unit.type === 'passage' && unit.text.trim() !== '',
        );
        yield {
          span: nameSpan(section),
          arguments: { question: id },
          ...(repeatsPrompt && { variant: 'only-prompt' }),
        };
      }
    }
  },
};
