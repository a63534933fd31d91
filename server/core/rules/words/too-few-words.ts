import type { Rule } from '../rule.ts';
import { partName, partPlace } from '../structure/places.ts';

/** A part below its minimum of words. */
export const tooFewWords: Rule = {
  code: 'too-few-words',
  severity: 'error',
  counts: true,
  *check({ assessment }) {
    for (const part of assessment.parts) {
      const span = partPlace(part);
      const { minimum } = part.definition.words;
      if (!span || minimum === undefined || part.words >= minimum) continue;
      yield {
        span,
        arguments: {
          part: partName(part.definition),
          words: part.words,
          minimum,
          missing: minimum - part.words,
        },
      };
    }
  },
};
