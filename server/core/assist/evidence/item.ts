import type { ItemAssessment } from '../../coverage/assess.ts';
import { headingSpan, type PlacedUnit, unitSpan } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** Where an item is written of: below its own headings, or in paragraphs that name it while it has none. */
export function stretchesOf({ sections, named }: ItemAssessment): Span[] {
  if (sections.length > 0) {
    return sections.map((section) => ({ start: headingSpan(section).end, end: section.span.end }));
  }
  return named.filter(isParagraph).map(unitSpan);
}

export function isHere(item: ItemAssessment, offset: number): boolean {
  const headings = item.sections.map((section) => ({ ...section.span, end: headingSpan(section).end }));
  return [...headings, ...stretchesOf(item)].some(({ start, end }) => start <= offset && offset <= end);
}

/** A row of a script proves, but explains nothing: no place for an explanation. */
function isParagraph({ unit }: PlacedUnit): boolean {
  return unit.type !== 'row';
}
