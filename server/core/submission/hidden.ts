import { Memory } from '../text/memory.ts';
import { perStretch } from './per-stretch.ts';
import { makeStretch, PlacedStretch, type PlacedUnit } from './stretches.ts';
import { rememberingUnits, type Unit } from './units.ts';

/**
 * Takes the words out of what stands, over whole blocks, inside HTML that no reader sees: between `<div hidden>` and
 * its `</div>`, in a `<template>`. Stretches in sight stay the same objects.
 */
export function withoutHiddenWords(stretches: readonly PlacedStretch[]): readonly PlacedStretch[] {
  const first = stretches.findIndex(({ stretch }) => beginsToHide(stretch));
  if (first < 0) return stretches;
  let open: Open | undefined;
  return stretches.map((placed, index) => {
    if (index < first) return placed;
    const units = placed.stretch.units.map((inStretch): PlacedUnit => {
      const { unit, offset } = inStretch;
      if (unit.type === 'html') open = openAfter(unit.text, open);
      return open && unit.words > 0 ? { unit: wordless(unit), offset } : inStretch;
    });
    if (units.every((unit, place) => unit === placed.stretch.units[place])) return placed;
    const { blocks, heading } = placed.stretch;
    return new PlacedStretch(makeStretch(units, blocks, heading), placed.offset);
  });
}

const beginsToHide = perStretch(({ units }) =>
  units.some(({ unit }) => unit.type === 'html' && hides(unit.text)),
);

/** The tag that hides, and how many tags of its name are open since. */
interface Open {
  readonly name: string;
  readonly depth: number;
}

const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const hidingTags = new Set(['template', 'script', 'style', 'noscript']);
const hidingAttribute =
  /(?:^|\s)hidden(?=[\s=/]|$)|style\s*=[^>]*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0+(?![.\d]))/i;
/** White on the white of the page; on a ground of its own it can be read. */
const whiteAttribute =
  /style\s*=(?!.*background)[^>]*(?<![\w-])color\s*:\s*(?:white|transparent|#fff(?:fff)?(?![\da-f]))/is;

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
    } else if (
      !closing &&
      (hidingTags.has(name) || hidingAttribute.test(attributes) || whiteAttribute.test(attributes))
    ) {
      now = { name, depth: 1 };
    }
  }
  return now;
}

const wordless = rememberingUnits.once((unit): Unit => ({ ...unit, words: 0, memory: new Memory() }));
