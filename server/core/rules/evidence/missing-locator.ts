import { isEvidencePart, locatorRequired } from '../../coverage/assess.ts';
import { type PartSection, type PlacedReference, referencesOf } from '../../submission/submission.ts';
import { shiftSpan } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** Evidence that names an artifact and not the place in it. */
export const missingLocator: Rule = {
  code: 'missing-locator',
  severity: 'error',
  *check({ assessment }) {
    for (const { definition, section } of assessment.parts) {
      if (!section || !isEvidencePart(definition)) continue;
      for (const placed of evidenceIn(section)) {
        const { kind, span, written, artifact } = placed.reference;
        if (written || !locatorRequired(definition, placed)) continue;
        yield {
          variant: variants[kind ?? 'other'] ?? 'place',
          span: shiftSpan(span, placed.offset),
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

/** References that are meant as evidence: below an outcome or a detail, or in a row or paragraph that names one. */
function evidenceIn(part: PartSection): PlacedReference[] {
  const inside = new Set([...part.outcomes, ...part.details].flatMap(({ units }) => units));
  return referencesOf(part.units.filter((placed) => inside.has(placed) || placed.unit.mentions.length > 0));
}
