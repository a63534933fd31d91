import type { FileFacts } from '../artifacts/facts.ts';
import type { Locator } from './locator.ts';

type Counted = Extract<Locator, { readonly start: number }>;

/** The last time, page or row that a locator names. */
export function endOf({ start, end }: Pick<Counted, 'start' | 'end'>): number {
  return end ?? start;
}

/** Whether a locator names a time or a page that the file does not have. Of what is not known nothing is said. */
export function isBeyondEnd(locator: Locator, { duration, pages }: Partial<FileFacts>): boolean {
  switch (locator.kind) {
    case 'time':
      if (duration === undefined) return false;
      // Players round the length up: 12:34.4 ends at "12:35".
      return locator.start > duration || endOf(locator) > Math.ceil(duration);
    case 'page':
    case 'slide':
      return pages !== undefined && endOf(locator) > pages;
    default:
      return false;
  }
}
