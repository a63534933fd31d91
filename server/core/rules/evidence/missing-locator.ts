import { isEvidencePart, locatorRequired } from '../../coverage/assess.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import { isPlaceless } from '../../submission/references.ts';
import { shiftSpan } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** Evidence that names an artifact and not the place in it. */
export const missingLocator: Rule = {
  code: 'missing-locator',
  severity: 'error',
  *check({ assessment }) {
    for (const { definition, section } of assessment.parts) {
      if (!section || !isEvidencePart(definition)) continue;
      const finds = placeless(section.stretches);
      if (finds.length === 0) continue;
      const inside = new Set([...section.outcomes, ...section.details].flatMap(({ stretches }) => stretches));
      for (const { found, offset, stretch } of finds) {
        const { reference, isNamed } = found;
        if (!(isNamed || inside.has(stretch)) || !locatorRequired(definition, found)) continue;
        const { kind, span, artifact } = reference;
        yield {
          variant: variants[kind ?? 'other'] ?? 'place',
          span: shiftSpan(span, offset),
          arguments: { artifact: artifact.value },
        };
      }
    }
  },
};

const variants: Readonly<Record<string, string>> = {
  video: 'time',
  audio: 'time',
  document: 'page',
  presentation: 'slide',
};

/**
 * References that name no place, and whether their row or paragraph names an outcome. There, and below an outcome or a
 * detail, they are meant as evidence.
 */
const placeless = inStretches(({ references, mentions }) =>
  references.filter(isPlaceless).map((reference) => ({ reference, isNamed: mentions.length > 0 })),
);
