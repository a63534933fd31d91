import type { FactsOf } from '../artifacts/facts.ts';
import type {
  DetailDefinition,
  OutcomeDefinition,
  PartDefinition,
  SectionDefinition,
} from '../credential/definition.ts';
import { isFitting } from '../locators/fitting.ts';
import { perStretch, perStretchAnd } from '../submission/per-stretch.ts';
import { isPlaceless } from '../submission/references.ts';
import {
  type DetailSection,
  headingSpan,
  type IdentifiedSection,
  type PartSection,
  type PlacedReference,
  type PlacedStretch,
  type PlacedUnit,
  referencesIn,
  referencesOf,
  type Stretch,
  type Submission,
  stretchesBelow,
  unitSpan,
  wordsOf,
} from '../submission/submission.ts';
import type { Span } from '../text/span.ts';
import { assessWeeks, type WeekAssessment } from './assess-course.ts';
import { isBehindFile } from './behind-file.ts';

/** How far something has come. */
export type State = 'missing' | 'partial' | 'covered';

/** What of a submission is there, item by item: the ground on which both the rules and the coverage stand. */
export interface Assessment {
  readonly parts: readonly PartAssessment[];
  readonly outcomes: readonly OutcomeAssessment[];
}

export interface PartAssessment {
  readonly definition: PartDefinition;
  /** The part as it stands in the text; the first where it stands there twice. */
  readonly section: PartSection | undefined;
  /** Whether it stands there twice: what this one lacks may be in the other. */
  readonly isDivided: boolean;
  readonly words: number;
  readonly questions: readonly QuestionAssessment[];
  readonly sections: readonly SectionAssessment[];
  /** Of a course: the weeks that its calendar asks for. */
  readonly weeks: readonly WeekAssessment[];
  /** Where paragraphs and rows stand that name an outcome or a detail and cite an artifact. */
  readonly citing: readonly PlacedStretch[];
}

export interface QuestionAssessment {
  readonly id: string;
  readonly prompt: string;
  readonly section: IdentifiedSection | undefined;
  readonly words: number;
}

export interface SectionAssessment {
  readonly definition: SectionDefinition;
  readonly found: readonly IdentifiedSection[];
  /** What stands below its headings. */
  readonly stretches: readonly PlacedStretch[];
  /** Whether something that is read stands below a heading of it. */
  readonly filled: boolean;
}

export interface OutcomeAssessment {
  readonly definition: OutcomeDefinition;
  readonly state: State;
  /** The evidence part in which the outcome is looked for, if that part is there. */
  readonly part: PartSection | undefined;
  /** Whether that part stands there twice. */
  readonly isDivided: boolean;
  readonly sections: readonly IdentifiedSection[];
  /** Empty where the outcome has no details: it is then judged as a whole. */
  readonly details: readonly ItemAssessment[];
  readonly whole: ItemAssessment;
}

/** One item that must be evidenced: a detail, or an outcome without details. */
export interface ItemAssessment {
  readonly id: string;
  readonly outcome: string;
  readonly statement: string;
  /** Absent for an outcome as a whole and for a detail that the writer added. */
  readonly definition: DetailDefinition | undefined;
  readonly state: State;
  readonly sections: readonly IdentifiedSection[];
  /** What stands in those sections. */
  readonly stretches: readonly PlacedStretch[];
  /** How many references are made for the item; `evidenceOf` gives them. */
  readonly evidenceCount: number;
  /** Words that say why the evidence proves the item. */
  readonly explanationWords: number;
  /** Rows and paragraphs outside the item's own sections that name it and cite. */
  readonly named: readonly Naming[];
}

/** Rows and paragraphs of one stretch that name an item and cite; their offsets are those from the stretch's start. */
export interface Naming {
  readonly stretch: PlacedStretch;
  readonly rows: readonly PlacedUnit[];
  /** Only where the item has no section of its own: paragraphs elsewhere do not speak for one that has. */
  readonly paragraphs: readonly PlacedUnit[];
}

/** Where the writer works on an item: its section, else the first place that speaks for it. */
export function placeOfItem(item: ItemAssessment): Span | undefined {
  const [section] = item.sections;
  if (section) return headingSpan(section);
  const placed = firstNaming(item);
  return placed && unitSpan(placed);
}

/** The first paragraph or row that speaks for an item which has no section of its own; absent where none does. */
export function firstNaming(item: Pick<ItemAssessment, 'named'>): PlacedUnit | undefined {
  const [paragraph] = paragraphsNaming(item);
  const naming = item.named[0];
  return paragraph ?? (naming && inText(naming, naming.rows)[0]);
}

/** The paragraphs that speak for an item which has no section of its own. */
export function paragraphsNaming({ named }: Pick<ItemAssessment, 'named'>): PlacedUnit[] {
  return named.flatMap((naming) => inText(naming, naming.paragraphs));
}

function inText({ stretch }: Naming, units: readonly PlacedUnit[]): PlacedUnit[] {
  return units.map(({ unit, offset }) => ({ unit, offset: offset + stretch.offset }));
}

/** `factsOf` tells which places exist: what lies behind a file's end proves nothing. */
export function assess(submission: Submission, factsOf: FactsOf): Assessment {
  const { definition } = submission;
  if (!definition) return { parts: [], outcomes: [] };
  const parts = definition.parts.map((part) => assessPart(part, submission));
  const evidencePart = parts.find((part) => isEvidencePart(part.definition));
  const outcomes = definition.outcomes.map((outcome) => assessOutcome(outcome, evidencePart, factsOf));
  return { parts, outcomes };
}

export function isEvidencePart(part: PartDefinition): boolean {
  return part.kind === 'evidence' || part.evidence !== undefined;
}

/** Words that an explanation needs where the definition does not say. */
const EXPLANATION_WORDS = 15;

export function explanationMinimum(part: PartDefinition | undefined): number {
  return part?.evidence?.explanation.minimumWords ?? EXPLANATION_WORDS;
}

export function locatorRequired(
  part: PartDefinition | undefined,
  { reference }: Pick<PlacedReference, 'reference'>,
): boolean {
  // An image is one place; what is not declared is another problem.
  return part?.evidence?.locator !== 'optional' && reference.kind !== undefined && reference.kind !== 'image';
}

function assessPart(definition: PartDefinition, submission: Submission): PartAssessment {
  const [section, again] = submission.parts.filter((part) => part.definition === definition);
  const questions = definition.questions.map(({ id, prompt }) => {
    const found = section?.questions.filter((question) => question.id === id) ?? [];
    return { id, prompt, section: found[0], words: total(found.map((each) => wordsOf(each.stretches))) };
  });
  const stretches = section?.stretches ?? [];
  const sections = definition.sections.map((each) => assessSection(each, section));
  const isCourse = definition.kind === 'course';
  const weeks = isCourse
    ? assessWeeks(submission.definition?.course, section, submission.frontMatter.course)
    : [];
  const citing = stretches.filter(({ stretch }) => citationsByName(stretch) !== undefined);
  const isDivided = again !== undefined;
  return { definition, section, isDivided, words: wordsOf(stretches), questions, sections, weeks, citing };
}

function assessSection(definition: SectionDefinition, part: PartSection | undefined): SectionAssessment {
  const found = part?.sections.filter(({ id }) => id === definition.id) ?? [];
  const stretches = part ? found.flatMap((section) => stretchesBelow(part, section)) : [];
  const filled = stretches.some(({ stretch }) => stretch.words > 0 || referencesIn(stretch).length > 0);
  return { definition, found, stretches, filled };
}

interface Citations {
  readonly rows: PlacedUnit[];
  readonly paragraphs: PlacedUnit[];
}

/** Rows and paragraphs that cite, by the ids of the outcomes and details that they name; usually there are none. */
const citationsByName = perStretch(({ units, heading }): ReadonlyMap<string, Citations> | undefined => {
  if (heading) return undefined;
  const byName = new Map<string, Citations>();
  for (const placed of units) {
    const { type, references, mentions } = placed.unit;
    if (references.length === 0) continue;
    for (const id of new Set(mentions.map(({ outcome, detail }) => detail ?? outcome))) {
      const citations = byName.get(id) ?? { rows: [], paragraphs: [] };
      byName.set(id, citations);
      (type === 'row' ? citations.rows : citations.paragraphs).push(placed);
    }
  }
  return byName.size === 0 ? undefined : byName;
});

function assessOutcome(
  definition: OutcomeDefinition,
  part: PartAssessment | undefined,
  factsOf: FactsOf,
): OutcomeAssessment {
  const section = part?.section;
  const { id } = definition;
  const sections = section?.outcomes.filter((outcome) => outcome.id === id) ?? [];
  const perOutcome = part?.definition.evidence?.per === 'outcome';
  const written = section?.details.filter((detail) => detail.outcome === id) ?? [];
  const items = perOutcome ? [] : detailsOf(definition, written);
  const details = items.map((item) => assessItem({ ...item, outcome: id }, written, part, factsOf));
  const whole = assessItem(
    { id, outcome: id, statement: definition.statement, definition: undefined },
    sections,
    part,
    factsOf,
  );
  const state = details.length === 0 ? whole.state : stateOfAll(details);
  const isDivided = part?.isDivided ?? false;
  return { definition, state, part: section, isDivided, sections, details, whole };
}

/** The details that the definition states; those that the writer's headings make, where it states none. */
function detailsOf(
  outcome: OutcomeDefinition,
  written: readonly DetailSection[],
): Pick<ItemAssessment, 'id' | 'statement' | 'definition'>[] {
  if (outcome.details.length > 0) {
    return outcome.details.map((definition) => ({
      id: definition.id,
      statement: definition.statement,
      definition,
    }));
  }
  const own = new Map<string, string>();
  for (const { id, heading } of written) {
    if (!own.has(id)) own.set(id, heading.unit.text.replace(/^[^\d]*\d+\.\d+[\s.:–—-]*/u, '').trim());
  }
  return [...own].map(([id, statement]) => ({ id, statement, definition: undefined }));
}

function stateOfAll(details: readonly ItemAssessment[]): State {
  if (details.every(({ state }) => state === 'covered')) return 'covered';
  return details.some(({ state }) => state !== 'missing') ? 'partial' : 'missing';
}

type Item = Pick<ItemAssessment, 'id' | 'outcome' | 'statement' | 'definition'>;

function assessItem(
  item: Item,
  candidates: readonly IdentifiedSection[],
  part: PartAssessment | undefined,
  factsOf: FactsOf,
): ItemAssessment {
  const sections = candidates.filter(({ id }) => id === item.id);
  const stretches = sections.length === 1 ? (sections[0]?.stretches ?? []) : together(sections);
  const named = namingsOf(item, stretches, sections.length === 0, part);
  const paragraphs = named.flatMap((naming) => naming.paragraphs);
  const explanationWords = wordsOf(stretches) + total(paragraphs.map(({ unit }) => unit.words));
  const explained =
    stretches.length + paragraphs.length > 0 && explanationWords >= explanationMinimum(part?.definition);
  const evidenceCount =
    total(stretches.map(({ stretch }) => referencesIn(stretch).length)) +
    total(
      named.flatMap(({ rows, paragraphs: cite }) =>
        [...rows, ...cite].map(({ unit }) => unit.references.length),
      ),
    );
  const proven = provesIn(part?.definition, factsOf);
  const isProven =
    stretches.some(({ stretch }) => proven(stretch)) ||
    some(citationsOf({ stretches: [], named }), (placed) => provesPlace(placed, part?.definition, factsOf));
  // A heading alone is a place for something, not something.
  const begun = evidenceCount > 0 || explanationWords > 0;
  const state = isProven && explained ? 'covered' : begun ? 'partial' : 'missing';
  return { ...item, state, sections, stretches, evidenceCount, explanationWords, named };
}

/** What stands in several sections, each stretch once: a section may stand in another one of the same name. */
function together(sections: readonly IdentifiedSection[]): PlacedStretch[] {
  return [...new Set(sections.flatMap(({ stretches }) => stretches))];
}

function namingsOf(
  { id }: Item,
  own: readonly PlacedStretch[],
  isAlone: boolean,
  part: PartAssessment | undefined,
): Naming[] {
  const namings: Naming[] = [];
  for (const stretch of part?.citing ?? []) {
    const citations = citationsByName(stretch.stretch)?.get(id);
    if (!citations || own.includes(stretch)) continue;
    const { rows } = citations;
    const paragraphs = isAlone ? citations.paragraphs : [];
    if (rows.length + paragraphs.length > 0) namings.push({ stretch, rows, paragraphs });
  }
  return namings;
}

type Cited = Pick<ItemAssessment, 'stretches' | 'named'>;

/** What is cited for an item, stretch by stretch; a look at the first of it takes no walk to the last. */
export function* citationsOf({ stretches, named }: Cited): Generator<PlacedReference> {
  for (const { stretch, offset } of stretches) yield* shifted(referencesIn(stretch), offset);
  for (const { stretch, rows, paragraphs } of named) {
    yield* shifted(referencesOf([...rows, ...paragraphs]), stretch.offset);
  }
}

function* shifted(references: readonly PlacedReference[], distance: number): Generator<PlacedReference> {
  for (const { reference, offset } of references) yield { reference, offset: offset + distance };
}

/** Everything that is cited for an item, in the order of the text. */
export function evidenceOf(item: Cited): PlacedReference[] {
  const placeOf = ({ reference, offset }: PlacedReference): number => offset + reference.span.start;
  return [...citationsOf(item)].sort((one, other) => placeOf(one) - placeOf(other));
}

interface ProofOf {
  readonly part: PartDefinition | undefined;
  readonly factsOf: FactsOf;
}

const proofs = new WeakMap<FactsOf, ProofOf[]>();

/** Whether a stretch holds a reference that leads to a place; remembered for as long as the facts are the same. */
function provesIn(part: PartDefinition | undefined, factsOf: FactsOf): (stretch: Stretch) => boolean {
  const known = proofs.get(factsOf) ?? [];
  proofs.set(factsOf, known);
  let proof = known.find((each) => each.part === part);
  if (!proof) {
    proof = { part, factsOf };
    known.push(proof);
  }
  return proves(proof);
}

const proves = perStretchAnd(
  ({ part, factsOf }: ProofOf) =>
    (stretch) =>
      referencesIn(stretch).some((placed) => provesPlace(placed, part, factsOf)),
);

/** Whether a reference leads to a place: its artifact is declared and its locator, where one is needed, is sound. */
function provesPlace(placed: PlacedReference, part: PartDefinition | undefined, factsOf: FactsOf): boolean {
  const { declaration, kind, form, locator, fault } = placed.reference;
  if (!declaration || fault?.kind === 'reversed') return false;
  // A picture is one place, whatever is said of where in it to look.
  if (isPlaceless(placed.reference) || (kind === 'image' && !locator)) return !locatorRequired(part, placed);
  if (!locator || (kind && !isFitting(locator, kind, form))) return false;
  return !isBehindFile(locator, placed.reference, factsOf);
}

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
