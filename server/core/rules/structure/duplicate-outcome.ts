import {
  type IdentifiedSection,
  nameSpan,
  type PartSection,
  type PlacedUnit,
} from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { removeHeading } from './headings.ts';

/** A second section for an outcome or a detail. Both are read, but an assessor looks in one place. */
export const duplicateOutcome: Rule = {
  code: 'duplicate-outcome',
  severity: 'warning',
  *check({ submission, assessment, definition }) {
    for (const { section: part } of assessment.parts) {
      if (!part) continue;
      const inside = headingsInsideSections(part);
      for (const sections of [part.outcomes, part.details]) {
        const seen = new Map<string, IdentifiedSection>();
        for (const section of sections) {
          if (inside.has(section.heading)) continue;
          const before = seen.get(section.id);
          seen.set(section.id, section);
          if (!before) continue;
          const joins = before.span.end === section.span.start;
          yield {
            span: nameSpan(section),
            arguments: { outcome: `${definition.outcome.abbreviation} ${section.id}` },
            ...(joins && { fixes: () => [removeHeading(submission, section)] }),
          };
        }
      }
    }
  },
};

/** The headings that stand below a script's or another section's: a script may go outcome by outcome. */
function headingsInsideSections({ sections, stretches }: PartSection): ReadonlySet<PlacedUnit> {
  const own = new Set(sections.map(({ heading }) => heading));
  const inside = new Set<PlacedUnit>();
  let open: number | undefined;
  for (const { stretch, units } of own.size > 0 ? stretches : []) {
    const placed = stretch.heading && units[0];
    if (!placed) continue;
    const { depth = 1 } = placed.unit;
    if (own.has(placed)) open = depth;
    else if (open !== undefined && depth > open) inside.add(placed);
    else open = undefined;
  }
  return inside;
}
