import { type ItemAssessment, paragraphsNaming } from '../../coverage/assess.ts';
import { headingSpan, unitSpan } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** Where an item is written of: below its own headings, or in paragraphs that name it while it has none. */
export function stretchesOf(item: ItemAssessment): Span[] {
  const { sections } = item;
  if (sections.length > 0) {
    return sections.map((section) => ({ start: headingSpan(section).end, end: section.span.end }));
  }
  return paragraphsNaming(item).map(unitSpan);
}

export function isHere(item: ItemAssessment, offset: number): boolean {
  const headings = item.sections.map((section) => ({ ...section.span, end: headingSpan(section).end }));
  return [...headings, ...stretchesOf(item)].some(({ start, end }) => start <= offset && offset <= end);
}
