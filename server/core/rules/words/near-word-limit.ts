import type { Rule } from '../rule.ts';
import { partName, partPlace } from '../structure/places.ts';

/** How far above a minimum another counter may still find too few words. */
const MARGIN = 0.05;

/** A part that is only just long enough. */
export const nearWordLimit: Rule = {
  code: 'near-word-limit',
  severity: 'information',
  counts: true,
  *check({ assessment }) {
    for (const part of assessment.parts) {
      const span = partPlace(part);
      const { minimum } = part.definition.words;
      if (!span || minimum === undefined || part.words < minimum) continue;
      const above = part.words - minimum;
      if (above > minimum * MARGIN) continue;
      yield {
        span,
        arguments: { part: partName(part.definition), words: part.words, minimum, above },
      };
    }
  },
};
