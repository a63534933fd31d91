import type { PlacedUnit } from './submission.ts';
import type { Unit } from './units.ts';

/**
 * Takes the words out of what stands, over whole blocks, inside HTML that no reader sees: between `<div hidden>` and
 * its `</div>`, in a `<template>`. Units in sight stay the same objects.
 */
export function withoutHiddenWords(units: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const first = units.findIndex(({ unit }) => unit.type === 'html' && hides(unit.text));
  if (first < 0) return units;
  let open: Open | undefined;
  return units.map((placed, index) => {
    const { unit, offset } = placed;
    if (index < first) return placed;
    if (unit.type === 'html') open = openAfter(unit.text, open);
    return open && unit.words > 0 ? { unit: wordless(unit), offset } : placed;
  });
}

/** The tag that hides, and how many tags of its name are open since. */
interface Open {
  readonly name: string;
  readonly depth: number;
}

const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const hidingTags = new Set(['template', 'script', 'style', 'noscript']);
const hidingAttribute =
  /(?:^|\s)hidden(?=[\s=/]|$)|style\s*=[^>]*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0+(?![.\d]))/i;

function hides(html: string): boolean {
  return openAfter(html, undefined) !== undefined;
}

/** What hides behind a piece of HTML, if `open` did before it. */
function openAfter(html: string, open: Open | undefined): Open | undefined {
  let now = open;
  for (const [, closing, written, attributes = ''] of html.matchAll(tags)) {
    const name = written?.toLowerCase();
    if (name === undefined || attributes.endsWith('/')) continue;
    if (now) {
      if (name !== now.name) continue;
      const depth: number = now.depth + (closing ? -1 : 1);
      now = depth === 0 ? undefined : { name, depth };
    } else if (!closing && (hidingTags.has(name) || hidingAttribute.test(attributes))) {
      now = { name, depth: 1 };
    }
  }
  return now;
}

const wordlessUnits = new WeakMap<Unit, Unit>();

function wordless(unit: Unit): Unit {
  let found = wordlessUnits.get(unit);
  if (!found) {
    found = { ...unit, words: 0 };
    wordlessUnits.set(unit, found);
  }
  return found;
}
