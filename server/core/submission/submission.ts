import type { CredentialDefinition, PartDefinition } from '../credential/definition.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Definitions } from '../markdown/definitions.ts';
import { sourceSpan } from '../markdown/flow.ts';
import type { Run } from '../markdown/split.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import type { ReadingContext } from './context.ts';
import { perStretch } from './per-stretch.ts';
import type { Reference } from './references.ts';
import type { PlacedStretch, PlacedUnit } from './stretches.ts';

export type { PlacedStretch, PlacedUnit, Stretch } from './stretches.ts';

/**
 * A submission as it was understood: its front matter, its parts with what stands in them, its artifacts. Immutable;
 * an edit gives a new one that shares whatever the edit left alone.
 */
export interface Submission {
  readonly text: Text;
  readonly frontMatter: FrontMatter;
  /** Absent where the front matter names no credential that is known. */
  readonly definition: CredentialDefinition | undefined;
  readonly context: ReadingContext;
  readonly runs: readonly Run[];
  readonly definitions: Definitions;
  /** Everything that stands below the front matter, in order. */
  readonly stretches: readonly PlacedStretch[];
  /** The same, unit by unit. */
  readonly units: readonly PlacedUnit[];
  /** The parts that are there, in the order in which they stand. */
  readonly parts: readonly PartSection[];
  readonly checklist: readonly ChecklistItem[];
  /** The heading below which the checklist stands; absent where there is none. */
  readonly checklistHeading: PlacedUnit | undefined;
}

/** A heading and what stands below it. */
export class Section {
  readonly heading: PlacedUnit;
  /** From the heading to the next one that ends the section. */
  readonly span: Span;
  /** All that stands below the heading, sections within it included; the headings themselves among it. */
  readonly stretches: readonly PlacedStretch[];
  /** The stretch of the heading's text that is its name: "Question 2". */
  readonly name: Span;
  #units: readonly PlacedUnit[] | undefined;

  constructor(heading: PlacedUnit, name: Span, span: Span, stretches: readonly PlacedStretch[]) {
    this.heading = heading;
    this.name = name;
    this.span = span;
    this.stretches = stretches;
  }

  /** The same, unit by unit. It takes a walk through them: rules look at the stretches. */
  get units(): readonly PlacedUnit[] {
    this.#units ??= unitsIn(this.stretches);
    return this.#units;
  }
}

export interface PartSection extends Section {
  readonly definition: PartDefinition;
  readonly questions: readonly IdentifiedSection[];
  readonly outcomes: readonly IdentifiedSection[];
  readonly details: readonly DetailSection[];
  readonly sections: readonly IdentifiedSection[];
  readonly weeks: readonly WeekSection[];
}

export interface IdentifiedSection extends Section {
  readonly id: string;
}

export interface DetailSection extends IdentifiedSection {
  readonly outcome: string;
}

/** A course's entry for a week, or for several weeks in one. */
export interface WeekSection extends Section {
  readonly from: number;
  readonly to: number;
}

export interface ChecklistItem {
  readonly text: string;
  readonly confirmed: boolean;
  readonly span: Span;
  readonly box: Span;
}

/** Where a unit stands in the text. */
export function unitSpan({ unit, offset }: PlacedUnit): Span {
  return shiftSpan(unit.span, offset);
}

/** Where the words of a section's heading stand in the text. */
export function headingSpan({ heading: { unit, offset } }: Pick<Section, 'heading'>): Span {
  const { textSpan, span } = unit;
  // A heading without words is marked as a whole.
  return shiftSpan(textSpan && textSpan.end > textSpan.start ? textSpan : span, offset);
}

/**
 * Where the name of a section stands in the text, "Question 2" or "EO 1.1": what the section lacks is shown there, so that
 * a long prompt behind the name stays readable.
 */
export function nameSpan(section: Pick<Section, 'heading' | 'name'>): Span {
  const { heading, name } = section;
  const [flow] = heading.unit.flows;
  if (!flow || name.end <= name.start) return headingSpan(section);
  return shiftSpan(sourceSpan(flow, name), heading.offset);
}

/**
 * All that stands below a section's heading by the headings' levels: a script may go outcome by outcome, and those
 * sections are then read as the outcomes' too.
 */
export function stretchesBelow(part: Section, section: Section): readonly PlacedStretch[] {
  const { stretches } = part;
  const start = stretches.findIndex(({ units }) => units[0] === section.heading) + 1;
  const { depth = 1 } = section.heading.unit;
  const next = stretches.findIndex(
    ({ stretch: { heading } }, index) => index >= start && heading && (heading.depth ?? 1) <= depth,
  );
  const below = stretches.slice(start, next < 0 ? undefined : next);
  return below.length > section.stretches.length ? below : section.stretches;
}

export function unitsIn(stretches: readonly PlacedStretch[]): PlacedUnit[] {
  return stretches.flatMap(({ units }) => units);
}

export function wordsOf(stretches: readonly PlacedStretch[]): number {
  let words = 0;
  for (const { stretch } of stretches) words += stretch.words;
  return words;
}

/** The blocks of a submission, in order. */
export function blocksOf({ runs }: Pick<Submission, 'runs'>): Block[] {
  return runs.flatMap(({ blocks }) => blocks);
}

/** A reference and where its block starts. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly offset: number;
}

/** The references of units; where the units stand in a stretch, so do the references. */
export function referencesOf(units: readonly PlacedUnit[]): PlacedReference[] {
  const found: PlacedReference[] = [];
  for (const { unit, offset } of units) {
    for (const reference of unit.references) found.push({ reference, offset });
  }
  return found;
}

/** The references in a stretch, with offsets from its start. */
export const referencesIn = perStretch(({ units }) => referencesOf(units));
