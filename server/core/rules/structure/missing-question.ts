import type { Rule } from '../rule.ts';
import { partName, partPlace, shortened } from './places.ts';

/** A question of a part that has no heading. */
export const missingQuestion: Rule = {
  code: 'missing-question',
  severity: 'error',
  *check({ assessment }) {
    for (const part of assessment.parts) {
      const span = partPlace(part);
      if (!span) continue;
      for (const { id, prompt, section } of part.questions) {
        if (section) continue;
        yield {
          span,
          arguments: { part: partName(part.definition), question: id, prompt: shortened(prompt) },
        };
      }
    }
  },
};
