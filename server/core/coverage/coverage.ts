import { type ArtifactUse, artifactsOf } from '../artifacts/artifacts.ts';
import type { ArtifactFacts, FactsOf } from '../artifacts/facts.ts';
import type { ArtifactKind, Origin, PartKind } from '../credential/definition.ts';
import type { Finding } from '../findings/finding.ts';
import type { Locator } from '../locators/locator.ts';
import { headingSpan, type PlacedReference, type Submission, unitSpan } from '../submission/submission.ts';
import type { Range } from '../text/lines.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Assessment, ItemAssessment, OutcomeAssessment, PartAssessment, State } from './assess.ts';
import { assessChecklist, type ChecklistAssessment } from './assess-checklist.ts';
import type { WeekAssessment } from './assess-course.ts';

/** What a submission has and lacks, as the tree, the command line and other programs show it (design, section 5). */
export interface Coverage {
  readonly credential: string;
  readonly title: string;
  /** `complete`: nothing is missing and no error stands; `ready`: complete, and the checklist is confirmed. */
  readonly state: 'empty' | 'drafting' | 'complete' | 'ready';
  readonly words: number;
  readonly parts: readonly PartCoverage[];
  /** How the credential calls its outcomes: `EO`. */
  readonly outcomeAbbreviation: string;
  readonly outcomes: readonly OutcomeCoverage[];
  readonly artifacts: readonly ArtifactCoverage[];
  readonly checklist: readonly ChecklistCoverage[];
  readonly summary: {
    readonly details: number;
    readonly covered: number;
    readonly partial: number;
    readonly missing: number;
  };
}

/** `range`, here and below, is where a click should go; absent = nowhere yet. */
export interface PartCoverage {
  readonly id: string;
  readonly title: string;
  readonly kind: PartKind;
  readonly state: State;
  readonly words: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly range?: Range;
  readonly questions: readonly QuestionCoverage[];
  /** Of a course. */
  readonly weeks?: readonly WeekCoverage[];
}

export interface WeekCoverage {
  readonly from: number;
  readonly to: number;
  readonly state: State;
  readonly words: number;
  readonly range?: Range;
  readonly deliverables: readonly { readonly id: string; readonly text: string; readonly shown: boolean }[];
}

export interface QuestionCoverage {
  readonly id: string;
  readonly prompt: string;
  readonly state: State;
  readonly words: number;
  readonly range?: Range;
}

export interface OutcomeCoverage {
  readonly id: string;
  readonly statement: string;
  readonly state: State;
  readonly range?: Range;
  readonly details: readonly DetailCoverage[];
  /** Of an outcome that has no details and is judged as a whole. */
  readonly explanationWords?: number;
  readonly evidence?: readonly EvidenceCoverage[];
}

export interface DetailCoverage {
  readonly id: string;
  readonly statement: string;
  /** `writer`: a detail that the submission's own heading makes. */
  readonly origin: Origin | 'writer';
  readonly state: State;
  readonly range?: Range;
  readonly explanationWords: number;
  readonly evidence: readonly EvidenceCoverage[];
}

export interface EvidenceCoverage {
  readonly artifact: string;
  readonly locator?: Locator;
  /** What was written as locator, where it cannot be read. */
  readonly written?: string;
  readonly range: Range;
}

export interface ArtifactCoverage {
  readonly id: string;
  readonly file: string;
  readonly kind: ArtifactKind;
  /** Absent while nobody has looked, and for what lies outside the submission's folder. */
  readonly exists?: boolean;
  /** Seconds. */
  readonly duration?: number;
  readonly pages?: number;
  readonly references: number;
  readonly range?: Range;
}

export interface ChecklistCoverage {
  readonly id: string;
  readonly text: string;
  readonly confirmed: boolean;
  readonly range?: Range;
}

/** Turns a span into a range; whoever holds the text knows its lines. */
export type RangeOf = (span: Span) => Range;

/** Draws up the coverage of a submission. `findings` decide whether an error stands. */
export function coverageOf(
  submission: Submission,
  assessment: Assessment,
  findings: readonly Finding[],
  factsOf: FactsOf,
  rangeOf: RangeOf,
): Coverage {
  const parts = assessment.parts.map((part) => partCoverage(part, assessment, rangeOf));
  const outcomes = assessment.outcomes.map((outcome) => outcomeCoverage(outcome, rangeOf));
  const artifacts = artifactsOf(submission).map((use) => artifactCoverage(use, factsOf(use.file), rangeOf));
  const checklist = checklistCoverage(assessChecklist(submission), rangeOf);
  const states = outcomes.flatMap(({ state, details }) =>
    details.length > 0 ? details.map((each) => each.state) : [state],
  );
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  return {
    credential: submission.frontMatter.credential?.value ?? '',
    title: submission.frontMatter.title?.value ?? '',
    state: stateOf(),
    words,
    parts,
    outcomeAbbreviation: submission.definition?.outcome.abbreviation ?? '',
    outcomes,
    artifacts,
    checklist,
    summary: {
      details: states.length,
      covered: count('covered'),
      partial: count('partial'),
      missing: count('missing'),
    },
  };

  function count(wanted: State): number {
    return states.filter((state) => state === wanted).length;
  }

  function stateOf(): Coverage['state'] {
    const whole =
      submission.definition !== undefined &&
      parts.every(({ state }) => state === 'covered') &&
      states.every((state) => state === 'covered') &&
      !findings.some(({ severity }) => severity === 'error');
    if (whole) return checklist.every(({ confirmed }) => confirmed) ? 'ready' : 'complete';
    return submission.parts.length === 0 && words === 0 ? 'empty' : 'drafting';
  }
}

function partCoverage(part: PartAssessment, assessment: Assessment, rangeOf: RangeOf): PartCoverage {
  const { definition, section, words } = part;
  const { minimum, maximum } = definition.words;
  const questions = part.questions.map((question): QuestionCoverage => {
    const { id, prompt } = question;
    const state = !question.section ? 'missing' : question.words > 0 ? 'covered' : 'partial';
    return {
      id,
      prompt,
      state,
      words: question.words,
      ...at(question.section && headingSpan(question.section), rangeOf),
    };
  });
  return {
    id: definition.id,
    title: definition.title,
    kind: definition.kind,
    state: partState(part, questions, assessment),
    words,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...at(section && headingSpan(section), rangeOf),
    questions,
    ...(definition.kind === 'course' && { weeks: part.weeks.map((week) => weekCoverage(week, rangeOf)) }),
  };
}

function weekCoverage(week: WeekAssessment, rangeOf: RangeOf): WeekCoverage {
  const { from, to, sections, words, deliverables } = week;
  const [section] = sections;
  return {
    from,
    to,
    state: weekState(week),
    words,
    ...at(section && headingSpan(section), rangeOf),
    deliverables,
  };
}

function weekState({ sections, missing, words, deliverables }: WeekAssessment): State {
  if (sections.length === 0) return 'missing';
  const whole = missing.length === 0 && words > 0 && deliverables.every(({ shown }) => shown);
  return whole ? 'covered' : 'partial';
}

function partState(
  { definition, section, sections, weeks, words }: PartAssessment,
  questions: readonly QuestionCoverage[],
  assessment: Assessment,
): State {
  if (!section) return 'missing';
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = definition.words;
  const evidenced =
    assessment.outcomes.every((outcome) => outcome.part !== section || outcome.state === 'covered') &&
    sections.every(({ definition: { required }, filled }) => !required || filled) &&
    weeks.every((week) => weekState(week) === 'covered');
  const answered = questions.every(({ state }) => state === 'covered');
  return answered && evidenced && words > 0 && words >= minimum && words <= maximum ? 'covered' : 'partial';
}

function outcomeCoverage(outcome: OutcomeAssessment, rangeOf: RangeOf): OutcomeCoverage {
  const { definition, state, sections, details, whole } = outcome;
  const [section] = sections;
  const place = section ? headingSpan(section) : details.map(placeOf).find((span) => span !== undefined);
  const head = {
    id: definition.id,
    statement: definition.statement,
    state,
    ...at(place ?? placeOf(whole), rangeOf),
  };
  if (details.length === 0) {
    const { explanationWords } = whole;
    return { ...head, details: [], explanationWords, evidence: evidenceOf(whole, rangeOf) };
  }
  return {
    ...head,
    details: details.map((detail) => ({
      id: detail.id,
      statement: detail.statement,
      origin: detail.definition?.origin ?? 'writer',
      state: detail.state,
      ...at(placeOf(detail), rangeOf),
      explanationWords: detail.explanationWords,
      evidence: evidenceOf(detail, rangeOf),
    })),
  };
}

/** Where the writer works on an item: its section, else the first place that speaks for it. */
function placeOf({ sections, named }: ItemAssessment): Span | undefined {
  const [section] = sections;
  if (section) return headingSpan(section);
  const paragraph = named.find(({ unit }) => unit.type !== 'row') ?? named[0];
  return paragraph && unitSpan(paragraph);
}

function evidenceOf(item: ItemAssessment, rangeOf: RangeOf): EvidenceCoverage[] {
  return item.evidence.map((placed) => {
    const { artifact, locator, written } = placed.reference;
    const range = rangeOf(referenceSpan(placed));
    return {
      artifact: artifact.value,
      ...(locator && { locator }),
      ...(!locator && written && { written: written.value }),
      range,
    };
  });
}

function referenceSpan({ reference, offset }: PlacedReference): Span {
  return shiftSpan(reference.span, offset);
}

function artifactCoverage(
  use: ArtifactUse,
  facts: ArtifactFacts | undefined,
  rangeOf: RangeOf,
): ArtifactCoverage {
  const { duration, pages } = facts?.state === 'file' ? facts : {};
  return {
    id: use.id,
    file: use.file,
    kind: use.kind,
    ...(facts && facts.state !== 'elsewhere' && { exists: facts.state === 'file' }),
    ...(duration !== undefined && { duration }),
    ...(pages !== undefined && { pages }),
    references: use.references,
    ...at(use.span, rangeOf),
  };
}

/** The definition's checklist, then what the text has besides. What the text lacks is not confirmed and nowhere. */
function checklistCoverage(
  { requirements, additions }: ChecklistAssessment,
  rangeOf: RangeOf,
): ChecklistCoverage[] {
  return [
    ...requirements.map(({ definition: { id, text }, item, confirmed }) => ({
      id,
      text,
      confirmed,
      ...at(item?.span, rangeOf),
    })),
    ...additions.map(({ text, confirmed, span }, index) => ({
      id: `own-${index + 1}`,
      text,
      confirmed,
      range: rangeOf(span),
    })),
  ];
}

function at(span: Span | undefined, rangeOf: RangeOf): { range?: Range } {
  return span ? { range: rangeOf(span) } : {};
}
