import { writeLocator } from '../../locators/write-locator.ts';
import type { Reference } from '../../submission/references.ts';

/** Kept as long as what was read of the paragraph: an outline asks for every reference after every change. */
const known = new WeakMap<Reference, string>();

/** The place that a reference names, in the canonical form; as it is written where that cannot be read. */
export function locatorOf(reference: Reference): string | undefined {
  const { locator, written } = reference;
  if (!locator) return written?.value.replace(/\s+/g, ' ').trim();
  let text = known.get(reference);
  if (text === undefined) {
    text = writeLocator(locator);
    known.set(reference, text);
  }
  return text;
}
