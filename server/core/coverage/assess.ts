import type { FactsOf } from '../artifacts/facts.ts';
import type {
  DetailDefinition,
  OutcomeDefinition,
  PartDefinition,
  SectionDefinition,
} from '../credential/definition.ts';
import { isBeyondEnd } from '../locators/bounds.ts';
import { isFitting } from '../locators/fitting.ts';
import type { Mention } from '../submission/mentions.ts';
import {
  type DetailSection,
  headingSpan,
  type IdentifiedSection,
  type PartSection,
  type PlacedReference,
  type PlacedUnit,
  referencesOf,
  type Submission,
  unitSpan,
  unitsBelow,
  wordsOf,
} from '../submission/submission.ts';
import type { Span } from '../text/span.ts';
import { assessWeeks, type WeekAssessment } from './assess-course.ts';

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
  readonly words: number;
  readonly questions: readonly QuestionAssessment[];
  readonly sections: readonly SectionAssessment[];
  /** Of a course: the weeks that its calendar asks for. */
  readonly weeks: readonly WeekAssessment[];
  /** Paragraphs and rows that name an outcome or a detail and cite an artifact. */
  readonly citing: readonly PlacedUnit[];
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
  readonly units: readonly PlacedUnit[];
  /** Whether something that is read stands below a heading of it. */
  readonly filled: boolean;
}

export interface OutcomeAssessment {
  readonly definition: OutcomeDefinition;
  readonly state: State;
  /** The evidence part in which the outcome is looked for, if that part is there. */
  readonly part: PartSection | undefined;
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
  /** Everything that is cited for the item. */
  readonly evidence: readonly PlacedReference[];
  /** Words that say why the evidence proves the item. */
  readonly explanationWords: number;
  /** Rows and paragraphs outside the item's own sections that name it and cite. */
  readonly named: readonly PlacedUnit[];
}

/** Where the writer works on an item: its section, else the first place that speaks for it. */
export function placeOfItem({ sections, named }: ItemAssessment): Span | undefined {
  const [section] = sections;
  if (section) return headingSpan(section);
  const paragraph = named.find(({ unit }) => unit.type !== 'row') ?? named[0];
  return paragraph && unitSpan(paragraph);
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

export function locatorRequired(part: PartDefinition | undefined, { reference }: PlacedReference): boolean {
  // An image is one place; what is not declared is another problem.
  return part?.evidence?.locator !== 'optional' && reference.kind !== undefined && reference.kind !== 'image';
}

function assessPart(definition: PartDefinition, submission: Submission): PartAssessment {
  const section = submission.parts.find((part) => part.definition === definition);
  const questions = definition.questions.map(({ id, prompt }) => {
    const found = section?.questions.filter((question) => question.id === id) ?? [];
    return { id, prompt, section: found[0], words: total(found.map(({ units }) => wordsOf(units))) };
  });
  const units = section?.units ?? [];
  const sections = definition.sections.map((each) => assessSection(each, section));
  const isCourse = definition.kind === 'course';
  const weeks = isCourse
    ? assessWeeks(submission.definition?.course, section, submission.frontMatter.course)
    : [];
  const citing = units.filter(namesAndCites);
  return { definition, section, words: wordsOf(units), questions, sections, weeks, citing };
}

function assessSection(definition: SectionDefinition, part: PartSection | undefined): SectionAssessment {
  const found = part?.sections.filter(({ id }) => id === definition.id) ?? [];
  const units = part ? found.flatMap((section) => unitsBelow(part, section)) : [];
  const filled = units.some(({ unit }) => unit.words > 0 || unit.references.length > 0);
  return { definition, found, units, filled };
}

function namesAndCites({ unit }: PlacedUnit): boolean {
  return unit.type !== 'heading' && unit.references.length > 0 && unit.mentions.length > 0;
}

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
  return { definition, state, part: section, sections, details, whole };
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
  const own = new Set(sections.flatMap(({ units }) => units));
  const named = (part?.citing ?? []).filter(
    (placed) =>
      !own.has(placed) &&
      placed.unit.mentions.some((mention) => names(mention, item)) &&
      // A paragraph elsewhere speaks for an item only while the item has no section of its own.
      (placed.unit.type === 'row' || sections.length === 0),
  );
  // What stands in the item's sections stands in order.
  const speaking = named.length === 0 && sections.length < 2 ? [...own] : inOrder([...own, ...named]);
  const evidence = referencesOf(speaking);
  const explaining = [...own, ...named.filter(({ unit }) => unit.type !== 'row')];
  const explanationWords = wordsOf(explaining);
  const proven = evidence.some((placed) => provesPlace(placed, part?.definition, factsOf));
  const explained = explaining.length > 0 && explanationWords >= explanationMinimum(part?.definition);
  // A heading alone is a place for something, not something.
  const begun = evidence.length > 0 || explanationWords > 0;
  const state = proven && explained ? 'covered' : begun ? 'partial' : 'missing';
  return { ...item, state, sections, evidence, explanationWords, named };
}

function inOrder(units: PlacedUnit[]): PlacedUnit[] {
  return units.sort((one, other) => unitSpan(one).start - unitSpan(other).start);
}

function names(mention: Mention, item: Item): boolean {
  return item.id === item.outcome
    ? mention.outcome === item.id && mention.detail === undefined
    : mention.detail === item.id;
}

/** Whether a reference leads to a place: its artifact is declared and its locator, where one is needed, is sound. */
function provesPlace(placed: PlacedReference, part: PartDefinition | undefined, factsOf: FactsOf): boolean {
  const { declaration, kind, form, locator, fault, written } = placed.reference;
  if (!declaration || fault?.kind === 'reversed') return false;
  // A picture is one place, whatever is said of where in it to look.
  if (!written || (kind === 'image' && !locator)) return !locatorRequired(part, placed);
  if (!locator || (kind && !isFitting(locator, kind, form))) return false;
  const facts = declaration.file && factsOf(declaration.file.value);
  return facts?.state !== 'file' || !isBeyondEnd(locator, facts);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
