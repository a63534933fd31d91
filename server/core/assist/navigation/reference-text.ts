import { writeLocator } from '../../locators/write-locator.ts';
import type { Reference } from '../../submission/references.ts';

/** The place that a reference names, in the canonical form; as it is written where that cannot be read. */
export function locatorOf({ locator, written }: Reference): string | undefined {
  return locator ? writeLocator(locator) : written?.value.replace(/\s+/g, ' ').trim();
}
