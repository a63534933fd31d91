import { headingSpan, type IdentifiedSection, type PartSection } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { depthOf, removeHeading } from './headings.ts';

/** A second section for an outcome or a detail. Both are read, but an assessor looks in one place. */
export const duplicateOutcome: Rule = {
  code: 'duplicate-outcome',
  severity: 'warning',
  *check({ submission, assessment, definition }) {
    for (const { section: part } of assessment.parts) {
      if (!part) continue;
      for (const sections of [part.outcomes, part.details]) {
        const seen = new Map<string, IdentifiedSection>();
        for (const section of sections) {
          if (isInsideSection(part, section)) continue;
          const before = seen.get(section.id);
          seen.set(section.id, section);
          if (!before) continue;
          const joins = before.span.end === section.span.start;
          yield {
            span: headingSpan(section),
            arguments: { outcome: `${definition.outcome.abbreviation} ${section.id}` },
            ...(joins && { fixes: [removeHeading(submission, section)] }),
          };
        }
      }
    }
  },
};

/** Whether a heading stands below a script's or another section's: a script may go outcome by outcome. */
function isInsideSection(part: PartSection, { heading, span }: IdentifiedSection): boolean {
  const own = part.sections.findLast((section) => section.span.start < span.start);
  if (!own) return false;
  const depth = depthOf(own);
  if ((heading.unit.depth ?? 1) <= depth) return false;
  return !part.units.some(
    ({ unit, offset }) =>
      unit.type === 'heading' &&
      offset + unit.span.start > own.span.start &&
      offset + unit.span.start < span.start &&
      (unit.depth ?? 1) <= depth,
  );
}
