import type { FactsOf } from '../artifacts/facts.ts';
import { isBeyondEnd } from '../locators/bounds.ts';
import type { Locator } from '../locators/locator.ts';
import type { Reference } from '../submission/references.ts';

/** Whether the file that a reference names is known to end before a place. */
export function isBehindFile(locator: Locator, { declaration }: Reference, factsOf: FactsOf): boolean {
  const facts = declaration?.file && factsOf(declaration.file.value);
  return facts?.state === 'file' && isBeyondEnd(locator, facts);
}
