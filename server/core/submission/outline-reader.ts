import type { CredentialDefinition, PartDefinition } from '../credential/definition.ts';
import { plainText } from '../text/plain-words.ts';
import type { Span } from '../text/span.ts';
import { HeadingRecogniser, type Recognised } from './recognise.ts';
import type { Unit } from './units.ts';

/** What the headings open and end, by the indexes of their stretches. */
export interface Structure {
  readonly parts: readonly ClosedPart[];
  /** The stretches below the checklist's heading. */
  readonly checklist: readonly number[];
  readonly checklistHeading?: number;
  readonly checklistHeadings: readonly Pick<Open, 'index' | 'depth'>[];
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

export interface Closed extends Open {
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

export class OutlineReader {
  readonly #recogniser: HeadingRecogniser;
  readonly #outcomes: CredentialDefinition['outcomes'];
  readonly #parts: ClosedPart[] = [];
  readonly #checklist: number[] = [];
  #part: OpenPart | undefined;
  /** What is open inside the part, the outermost first: a question, a section, or an outcome and one of its details. */
  #inner: Inner[] = [];
  #inChecklist: Open | undefined;
  readonly #checklistHeadings: Open[] = [];
  /** Headings of the writer's own, whatever they seem to name. */
  readonly #others: ReadonlySet<number> | undefined;
  /** The part that a heading of the writer's own ended, while nothing else has begun. */
  #interrupted: OpenPart | undefined;

  constructor(definition: CredentialDefinition, others: ReadonlySet<number> | undefined) {
    this.#recogniser = recogniserOf(definition);
    this.#outcomes = definition.outcomes;
    this.#others = others;
  }

  heading(heading: Unit, index: number): void {
    const open = {
      heading,
      index,
      name: this.#recogniser.nameIn(heading.text),
      depth: heading.depth ?? 1,
    };
    if (this.#others?.has(index)) {
      this.#other(open);
      return;
    }
    const part = this.#part ?? this.#interrupted;
    const recognised = this.#recogniser.recognise(heading.text, {
      part: part?.definition,
      outcome: this.#outcome(),
    });
    const isInside = this.#part !== undefined || endsPart(recognised) || this.#resumes(recognised);
    this.#open(isInside ? recognised : { kind: 'other' }, open);
  }

  /** Takes up the part that was interrupted, where a heading names what that part still lacks. */
  #resumes(recognised: Recognised): boolean {
    const part = this.#interrupted;
    if (!part || !this.#isLacking(part, recognised)) return false;
    this.#parts.splice(
      this.#parts.findIndex(({ index }) => index === part.index),
      1,
    );
    this.#part = part;
    this.#interrupted = undefined;
    return true;
  }

  #isLacking(part: OpenPart, recognised: Recognised): boolean {
    const { definition, questions, outcomes, details } = part;
    const isNew = (known: readonly { id: string }[], { id }: { id: string }): boolean =>
      known.every((each) => each.id !== id);
    switch (recognised.kind) {
      case 'question':
        return !isNew(definition.questions, recognised) && isNew(questions, recognised);
      case 'outcome':
        return !isNew(this.#outcomes, recognised) && isNew(outcomes, recognised);
      case 'detail':
        return !isNew(this.#outcomes, { id: recognised.outcome }) && isNew(details, recognised);
      default:
        return false;
    }
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
      checklistHeadings: this.#checklistHeadings,
      ...(this.#checklistHeadings[0] && { checklistHeading: this.#checklistHeadings[0].index }),
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
        this.#checklistHeadings.push(open);
        this.#inChecklist = open;
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
    if (depth >= part.depth && this.#usesOneLevel(part)) return;
    this.#endPart(index);
    this.#interrupted = part;
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
    this.#interrupted = undefined;
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

/** Whether what a heading names begins outside any part. */
function endsPart({ kind }: Recognised): boolean {
  return kind === 'part' || kind === 'checklist';
}

const recognisers = new WeakMap<CredentialDefinition, HeadingRecogniser>();

export function recogniserOf(definition: CredentialDefinition): HeadingRecogniser {
  let recogniser = recognisers.get(definition);
  if (!recogniser) {
    recogniser = new HeadingRecogniser(definition);
    recognisers.set(definition, recogniser);
  }
  return recogniser;
}
