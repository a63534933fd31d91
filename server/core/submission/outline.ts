import type { CredentialDefinition } from '../credential/definition.ts';
import { shiftSpan } from '../text/span.ts';
import { type Closed, OutlineReader, type Structure } from './outline-reader.ts';
import {
  type ChecklistItem,
  type IdentifiedSection,
  type PartSection,
  type PlacedStretch,
  type PlacedUnit,
  Section,
  unitSpan,
} from './submission.ts';
import { rememberingUnits, type Unit } from './units.ts';

export interface Outline {
  readonly parts: readonly PartSection[];
  readonly checklist: readonly ChecklistItem[];
  readonly checklistHeading?: PlacedUnit;
}

/**
 * Finds the parts of a submission and what stands in them. A heading that is recognised starts what it names, whatever
 * its level. Any other heading belongs to what it stands in, unless its level shows that it does not: it ends what was
 * opened by a deeper heading, and a part at its own level, except in a text that uses one level throughout.
 */
export function outlineOf(
  stretches: readonly PlacedStretch[],
  end: number,
  definition: CredentialDefinition,
): Outline {
  const { parts, checklist, checklistHeading } = structureOf(stretches, definition);
  const headingAt = (index: number): PlacedUnit => stretches[index]?.units[0] as PlacedUnit;
  const section = ({ index, until, name }: Closed): Section => {
    const heading = headingAt(index);
    const next = stretches[until]?.units[0];
    const span = { start: unitSpan(heading).start, end: next ? unitSpan(next).start : end };
    return new Section(heading, name, span, stretches.slice(index + 1, until));
  };
  const identified = (closed: Closed & { id: string }): IdentifiedSection =>
    Object.assign(section(closed), { id: closed.id });
  return {
    parts: parts.map((part) =>
      Object.assign(section(part), {
        definition: part.definition,
        questions: part.questions.map(identified),
        outcomes: part.outcomes.map(identified),
        details: part.details.map((closed) =>
          Object.assign(section(closed), { id: closed.id, outcome: closed.outcome }),
        ),
        sections: part.sections.map(identified),
        weeks: part.weeks.map((closed) =>
          Object.assign(section(closed), { from: closed.from, to: closed.to }),
        ),
      }),
    ),
    checklist: checklist.flatMap((index) => stretches[index]?.units.flatMap(itemOf) ?? []),
    ...(checklistHeading !== undefined && { checklistHeading: headingAt(checklistHeading) }),
  };
}

function itemOf({ unit: { task, text, span }, offset }: PlacedUnit): ChecklistItem[] {
  if (!task) return [];
  return [
    {
      text: text.trim(),
      confirmed: task.checked,
      span: shiftSpan(span, offset),
      box: shiftSpan(task.box, offset),
    },
  ];
}

interface KnownStructure {
  /** What stood at each index: a heading, or something else. */
  readonly headings: readonly (Unit | undefined)[];
  readonly by: CredentialDefinition;
  readonly structure: Structure;
}

/** By the first heading. Most edits leave all headings alone. */
const knownStructures = rememberingUnits.niche<KnownStructure>();

function structureOf(stretches: readonly PlacedStretch[], definition: CredentialDefinition): Structure {
  const headings = stretches.map(({ stretch }) => stretch.heading);
  const first = headings.find((heading) => heading !== undefined);
  const known = first && knownStructures.in(first);
  const isSame =
    known?.by === definition &&
    known.headings.length === headings.length &&
    headings.every((heading, index) => heading === known.headings[index]);
  if (known && isSame) return known.structure;
  const read = (others?: ReadonlySet<number>): Structure => {
    const reader = new OutlineReader(definition, others);
    for (const [index, heading] of headings.entries()) {
      if (heading) reader.heading(heading, index);
      else reader.content(index);
    }
    return reader.finish(stretches.length);
  };
  const plain = read();
  const nested = nestedAgain(plain);
  const structure = nested.size > 0 ? read(nested) : plain;
  if (first) knownStructures.keep(first, { headings, by: definition, structure });
  return structure;
}

/**
 * Headings that name a part or the checklist from within a part, while another heading that is less deep names the same:
 * "Part 2 of our talk" below a question is none of the submission's parts. By their indexes.
 */
function nestedAgain({ parts, checklistHeadings }: Structure): ReadonlySet<number> {
  const nested = new Set<number>();
  if (parts.length < 2 && checklistHeadings.length < 2) return nested;
  const all = [
    ...parts.map(({ definition, index, depth }) => ({ names: `part ${definition.id}`, index, depth })),
    ...checklistHeadings.map(({ index, depth }) => ({ names: 'checklist', index, depth })),
  ].sort((one, other) => one.index - other.index);
  const least = new Map<string, number>();
  for (const { names, depth } of all) least.set(names, Math.min(depth, least.get(names) ?? depth));
  let within = Number.POSITIVE_INFINITY;
  for (const { names, depth, index } of all) {
    if (depth > within && depth > (least.get(names) ?? depth)) nested.add(index);
    else within = depth;
  }
  return nested;
}
