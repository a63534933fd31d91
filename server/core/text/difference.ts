import type { Span } from './span.ts';

/** The one stretch in which two texts differ, as the edit that makes the second of the first. */
export function differenceOf(before: string, after: string): { readonly span: Span; readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let behind = 0;
  while (
    behind < shorter - start &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  ) {
    behind += 1;
  }
  return { span: { start, end: before.length - behind }, text: after.slice(start, after.length - behind) };
}
