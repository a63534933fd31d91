import { type Flow, sourceSpan } from '../markdown/flow.ts';
import { findCitations } from '../submission/citations.ts';
import { sourceOf } from '../submission/stretches.ts';
import type { PlacedUnit, Stretch } from '../submission/submission.ts';
import type { Unit } from '../submission/units.ts';
import { blanked } from '../text/blank.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { perUnit } from './per-unit.ts';

/** A paragraph, heading or cell as the writer's own words: evidence references and code are blanked, offsets stay. */
export interface Prose {
  readonly flow: Flow;
  readonly text: string;
}

/** The prose of a unit; none for comments. */
export const proseOf = perUnit((unit: Unit): readonly Prose[] =>
  unit.flows.map((flow) => ({ flow, text: withoutReferences(flow, unit) })),
);

function withoutReferences(flow: Flow, unit: Unit): string {
  const stretches = [...flow.literal];
  if (unit.references.length > 0) {
    for (const { span } of findCitations(flow)) stretches.push(span);
    const links = new Set(
      unit.references.filter(({ form }) => form === 'link').map(({ span }) => span.start),
    );
    for (const link of flow.links) if (links.has(link.span.start)) stretches.push(link.text);
  }
  return blanked(flow.text, stretches);
}

/** Where a stretch of a unit's prose stands in its block; the unit's offset makes it a place in the document. */
export function proseSpan({ flow }: Prose, stretch: Span): Span {
  return sourceSpan(flow, stretch);
}

/** The stretches of a text that stand in double quotation marks, marks included. An opening mark alone quotes nothing. */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  if (!/["“„«]/.test(text)) return found;
  for (const { index, 0: quoted } of text.matchAll(/"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»/g)) {
    found.push({ start: index, end: index + quoted.length });
  }
  return found;
}

/** Whether a unit stands in a block quote. */
export function isInBlockQuote(stretch: Stretch, { unit, offset }: PlacedUnit): boolean {
  const text = sourceOf(stretch);
  const { start } = shiftSpan(unit.span, offset);
  let lineStart = start;
  while (lineStart > offset && !/[\r\n]/.test(text.charAt(lineStart - 1))) lineStart -= 1;
  return /^[\s\d.)*+-]*>/.test(text.slice(lineStart, start));
}
