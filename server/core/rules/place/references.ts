import { sourceOf } from '../../submission/stretches.ts';
import type { PlacedReference, Stretch } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';

/** Where a reference's locator is written in its stretch, and the text there; absent where there is none. */
export function writtenPlace(
  { reference, offset }: PlacedReference,
  stretch: Stretch,
): { readonly span: Span; readonly written: string } | undefined {
  if (!reference.written) return undefined;
  const span = shiftSpan(reference.written.span, offset);
  return span.end > span.start ? { span, written: sourceOf(stretch).slice(span.start, span.end) } : undefined;
}

/** What of a written place names the time or the page: in a link, `195,242` of `t=195,242`. */
export function namedPlace(place: { readonly span: Span; readonly written: string }): typeof place {
  const [, name = '', value = ''] = /^((?:.*&)?(?:t=(?:npt:)?|page=))([^&]+)/i.exec(place.written) ?? [];
  if (value === '') return place;
  const start = place.span.start + name.length;
  return { span: { start, end: start + value.length }, written: value };
}

/** The end of a written range, `04:02` of `03:15–04:02`; the whole where it is not written as two numbers. */
export function endOfRange(place: { readonly span: Span; readonly written: string }): typeof place {
  const numbers = [...place.written.matchAll(/[\d:.]*\d/g)];
  const last = numbers[1];
  if (numbers.length !== 2 || !last) return place;
  const start = place.span.start + last.index;
  return { span: { start, end: start + last[0].length }, written: last[0] };
}
