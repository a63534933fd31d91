import type { Locator } from './locator.ts';
import { formatPages } from './read-pages.ts';
import { formatTimeRange } from './read-time-range.ts';

/** A place in an artifact in the canonical form of a citation: `03:15–04:02`, `p. 3`, `cell B4`. */
export function writeLocator(locator: Locator): string {
  switch (locator.kind) {
    case 'time':
      return formatTimeRange(locator.start, locator.end);
    case 'cell':
    case 'section':
      return `${locator.kind} ${locator.text}`;
    default:
      return formatPages(locator.kind, locator.start, locator.end);
  }
}
