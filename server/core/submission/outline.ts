import type { CredentialDefinition, PartDefinition } from '../credential/definition.ts';
import { plainText } from '../text/plain-words.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { HeadingRecogniser, type Recognised } from './recognise.ts';
import {
  type ChecklistItem,
  type IdentifiedSection,
  type PartSection,
  type PlacedStretch,
  type PlacedUnit,
  Section,
  unitSpan,
} from './submission.ts';
import type { Unit } from './units.ts';

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

/** What the headings open and end, by the indexes of their stretches. */
interface Structure {
  readonly parts: readonly ClosedPart[];
  /** The stretches below the checklist's heading. */
  readonly checklist: readonly number[];
  readonly checklistHeading?: number;
}

interface KnownStructure {
  /** What stood at each index: a heading, or something else. */
  readonly headings: readonly (Unit | undefined)[];
  readonly by: CredentialDefinition;
  readonly structure: Structure;
}

/** By the first heading. Most edits leave all headings alone. */
const knownStructures = new WeakMap<Unit, KnownStructure>();

function structureOf(stretches: readonly PlacedStretch[], definition: CredentialDefinition): Structure {
  const headings = stretches.map(({ stretch }) => stretch.heading);
  const first = headings.find((heading) => heading !== undefined);
  const known = first && knownStructures.get(first);
  const isSame =
    known?.by === definition &&
    known.headings.length === headings.length &&
    headings.every((heading, index) => heading === known.headings[index]);
  if (known && isSame) return known.structure;
  const reader = new OutlineReader(definition);
  for (const [index, heading] of headings.entries()) {
    if (heading) reader.heading(heading, index);
    else reader.content(index);
  }
  const structure = reader.finish(stretches.length);
  if (first) knownStructures.set(first, { headings, by: definition, structure });
  return structure;
}

/** What is open while the headings are read: where it started and how deep its heading is. */
interface Open {
  readonly heading: Unit;
  /** Of the heading's stretch. */
  readonly index: number;
  /** The stretch of the heading's text that is its name. */
  readonly name: Span;
  readonly depth: number;
}

interface Closed extends Open {
  /** Index of the stretch that ended it. */
  readonly until: number;
}

interface OpenPart extends Open {
  readonly definition: PartDefinition;
  readonly questions: (Closed & { id: string })[];
  readonly outcomes: (Closed & { id: string })[];
  readonly details: (Closed & { id: string; outcome: string })[];
  readonly sections: (Closed & { id: string })[];
  readonly weeks: (Closed & { from: number; to: number })[];
}

type ClosedPart = OpenPart & Closed;

type Inner =
  | (Open & { readonly kind: 'question' | 'outcome' | 'section'; readonly id: string })
  | (Open & { readonly kind: 'detail'; readonly id: string; readonly outcome: string })
  | (Open & { readonly kind: 'week'; readonly from: number; readonly to: number });

const lists = { question: 'questions', outcome: 'outcomes', section: 'sections' } as const;

class OutlineReader {
  readonly #recogniser: HeadingRecogniser;
  readonly #parts: ClosedPart[] = [];
  readonly #checklist: number[] = [];
  #part: OpenPart | undefined;
  /** What is open inside the part, the outermost first: a question, a section, or an outcome and one of its details. */
  #inner: Inner[] = [];
  #inChecklist: Open | undefined;
  #checklistHeading: number | undefined;

  constructor(definition: CredentialDefinition) {
    this.#recogniser = recogniserOf(definition);
  }

  heading(heading: Unit, index: number): void {
    const place = { part: this.#part?.definition, outcome: this.#outcome() };
    this.#open(this.#recogniser.recognise(heading.text, place), {
      heading,
      index,
      name: this.#recogniser.nameIn(heading.text),
      depth: heading.depth ?? 1,
    });
  }

  /** The outcome in which the reader is. */
  #outcome(): string | undefined {
    for (const open of this.#inner) {
      if (open.kind === 'outcome') return open.id;
      if (open.kind === 'detail') return open.outcome;
    }
    return undefined;
  }

  content(index: number): void {
    if (this.#inChecklist) this.#checklist.push(index);
  }

  /** `end` is the number of stretches. */
  finish(end: number): Structure {
    this.#endPart(end);
    return {
      parts: this.#parts,
      checklist: this.#checklist,
      ...(this.#checklistHeading !== undefined && { checklistHeading: this.#checklistHeading }),
    };
  }

  #open(recognised: Recognised, open: Open): void {
    switch (recognised.kind) {
      case 'part':
        if (this.#goesOn(recognised.part, open)) break;
        this.#endPart(open.index);
        this.#part = {
          ...open,
          definition: recognised.part,
          questions: [],
          outcomes: [],
          details: [],
          sections: [],
          weeks: [],
        };
        break;
      case 'checklist':
        this.#endPart(open.index);
        this.#inChecklist = open;
        this.#checklistHeading ??= open.index;
        break;
      case 'question':
      case 'section':
      case 'outcome':
        this.#endInner(open.index, 0);
        this.#inner.push({ ...open, kind: recognised.kind, id: recognised.id });
        break;
      case 'detail': {
        const within = this.#inner[0]?.kind === 'outcome' && this.#inner[0].id === recognised.outcome;
        this.#endInner(open.index, within ? 1 : 0);
        this.#inner.push({ ...open, kind: 'detail', id: recognised.id, outcome: recognised.outcome });
        break;
      }
      case 'week':
        this.#endInner(open.index, 0);
        this.#inner.push({ ...open, kind: 'week', from: recognised.from, to: recognised.to });
        break;
      default:
        this.#other(open);
    }
  }

  /** Whether a heading is the second half of the part's: "Part 1", and right below it "Overview Questions". */
  #goesOn(definition: PartDefinition, { heading, index }: Open): boolean {
    const part = this.#part;
    return (
      part?.definition === definition &&
      index === part.index + 1 &&
      plainText(heading.text) !== plainText(part.heading.text)
    );
  }

  #other({ depth, index }: Open): void {
    if (this.#inChecklist && depth <= this.#inChecklist.depth) this.#inChecklist = undefined;
    const deeper = this.#inner.findIndex((open) => open.depth > depth);
    if (deeper >= 0) this.#endInner(index, deeper);
    const part = this.#part;
    if (!part || depth > part.depth) return;
    if (depth < part.depth || !this.#usesOneLevel(part)) this.#endPart(index);
  }

  #usesOneLevel(part: OpenPart): boolean {
    const { questions, outcomes, details, sections, weeks } = part;
    const inside = [...questions, ...outcomes, ...details, ...sections, ...weeks, ...this.#inner];
    return inside.some(({ depth }) => depth <= part.depth);
  }

  #endPart(until: number): void {
    this.#endInner(until, 0);
    if (this.#part) this.#parts.push({ ...this.#part, until });
    this.#part = undefined;
    this.#inChecklist = undefined;
  }

  /** Closes what is open inside the part, from the `from`th on. */
  #endInner(until: number, from: number): void {
    for (const open of this.#inner.splice(from)) {
      if (open.kind === 'detail') this.#part?.details.push({ ...open, until });
      else if (open.kind === 'week') this.#part?.weeks.push({ ...open, until });
      else this.#part?.[lists[open.kind]].push({ ...open, until });
    }
  }
}

const recognisers = new WeakMap<CredentialDefinition, HeadingRecogniser>();

function recogniserOf(definition: CredentialDefinition): HeadingRecogniser {
  let recogniser = recognisers.get(definition);
  if (!recogniser) {
    recogniser = new HeadingRecogniser(definition);
    recognisers.set(definition, recogniser);
  }
  return recogniser;
}
