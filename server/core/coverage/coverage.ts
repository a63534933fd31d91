import { type ArtifactUse, artifactsOf } from '../artifacts/artifacts.ts';
import type { FactsOf } from '../artifacts/facts.ts';
import type { ArtifactKind, Origin, PartKind } from '../credential/definition.ts';
import type { Finding } from '../findings/finding.ts';
import type { Locator } from '../locators/locator.ts';
import { isReadWhole } from '../submission/limits.ts';
import { headingSpan, type PlacedReference, type Submission } from '../submission/submission.ts';
import type { Range } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import {
  type Assessment,
  evidenceOf,
  type ItemAssessment,
  type OutcomeAssessment,
  type PartAssessment,
  placeOfItem,
  type SectionAssessment,
  type State,
} from './assess.ts';
import { assessChecklist, type ChecklistAssessment } from './assess-checklist.ts';
import type { WeekAssessment } from './assess-course.ts';
import { citationOf, type PlacedUse, referenceSpan, usesOf } from './citing.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { type GapKind, gapsIn, ownCheckId } from './gaps.ts';
import { partState, questionState, sectionState, weekState } from './states.ts';

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
  /** Everything that an assessor would still miss, in the order of the parts. */
  readonly gaps: readonly GapCoverage[];
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
  /** Script or summary, self-analysis: what the part is to hold under headings of their own. */
  readonly sections: readonly SectionCoverage[];
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

export interface SectionCoverage {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly state: State;
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
  /** As it is cited elsewhere: `[@video, 03:15–04:02]`. */
  readonly citation: string;
  readonly range: Range;
}

export interface ArtifactCoverage {
  readonly id: string;
  readonly title?: string;
  readonly file: string;
  readonly kind: ArtifactKind;
  /** Absent while nobody has looked, and for what lies outside the submission's folder. */
  readonly exists?: boolean;
  /** Seconds. */
  readonly duration?: number;
  readonly pages?: number;
  /** Why an assessor could not see it; absent while nobody has looked. */
  readonly problem?: FileProblem;
  readonly references: number;
  /** Each reference to it, in the order of the text. */
  readonly uses: readonly UseCoverage[];
  readonly range?: Range;
}

/** A reference to an artifact, and for what it stands. */
export interface UseCoverage {
  readonly locator?: Locator;
  /** What was written as locator, where it cannot be read. */
  readonly written?: string;
  /** As it is cited elsewhere: `[@video, 03:15–04:02]`. */
  readonly citation: string;
  /** The part in which it stands, and the question that it answers there. */
  readonly part?: string;
  readonly question?: string;
  /** The details, or outcomes without details, for which it is evidence. */
  readonly items: readonly string[];
  readonly range: Range;
}

export interface ChecklistCoverage {
  readonly id: string;
  readonly text: string;
  readonly confirmed: boolean;
  readonly range?: Range;
}

/** Something that is missing or only partly there. A part is a gap by itself: for its length, or while it is missing. */
export interface GapCoverage {
  readonly kind: GapKind;
  readonly id: string;
  /** Of a question, a section or a week: the part that it belongs to. */
  readonly part?: string;
  /** Of a detail. */
  readonly outcome?: string;
  readonly state: Exclude<State, 'covered'>;
  /** Where to write; for what is not there yet, where it belongs. */
  readonly range: Range;
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
  const uses = usesOf(submission, assessment);
  const artifacts = artifactsOf(submission).map((artifact) =>
    artifactCoverage(artifact, uses.get(artifact.declaration) ?? [], factsOf, rangeOf),
  );
  const requirements = assessChecklist(submission);
  const checklist = checklistCoverage(requirements, rangeOf);
  const gaps = gapsIn(submission, assessment, requirements).map(({ span, ...gap }) => ({
    ...gap,
    range: rangeOf(span),
  }));
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
    gaps,
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
      isReadWhole(submission) &&
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
    return {
      id,
      prompt,
      state: questionState(question),
      words: question.words,
      ...at(question.section && headingSpan(question.section), rangeOf),
    };
  });
  return {
    id: definition.id,
    title: definition.title,
    kind: definition.kind,
    state: partState(part, assessment),
    words,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...at(section && headingSpan(section), rangeOf),
    questions,
    sections: part.sections.map((each) => sectionCoverage(each, rangeOf)),
    ...(definition.kind === 'course' && { weeks: part.weeks.map((week) => weekCoverage(week, rangeOf)) }),
  };
}

function sectionCoverage(section: SectionAssessment, rangeOf: RangeOf): SectionCoverage {
  const { id, titles, required } = section.definition;
  const [first] = section.found;
  return {
    id,
    title: titles[0] ?? id,
    required,
    state: sectionState(section),
    ...at(first && headingSpan(first), rangeOf),
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

function outcomeCoverage(outcome: OutcomeAssessment, rangeOf: RangeOf): OutcomeCoverage {
  const { definition, state, sections, details, whole } = outcome;
  const [section] = sections;
  const place = section ? headingSpan(section) : details.map(placeOfItem).find((span) => span !== undefined);
  const head = {
    id: definition.id,
    statement: definition.statement,
    state,
    ...at(place ?? placeOfItem(whole), rangeOf),
  };
  if (details.length === 0) {
    const { explanationWords } = whole;
    return { ...head, details: [], explanationWords, evidence: evidenceCoverage(whole, rangeOf) };
  }
  return {
    ...head,
    details: details.map((detail) => ({
      id: detail.id,
      statement: detail.statement,
      origin: detail.definition?.origin ?? 'writer',
      state: detail.state,
      ...at(placeOfItem(detail), rangeOf),
      explanationWords: detail.explanationWords,
      evidence: evidenceCoverage(detail, rangeOf),
    })),
  };
}

function evidenceCoverage(item: ItemAssessment, rangeOf: RangeOf): EvidenceCoverage[] {
  return evidenceOf(item).map((placed) => ({
    artifact: placed.reference.artifact.value,
    ...placeIn(placed, rangeOf),
  }));
}

/** Where a reference leads, and where it stands. */
function placeIn(
  placed: PlacedReference,
  rangeOf: RangeOf,
): Pick<EvidenceCoverage, 'locator' | 'written' | 'citation' | 'range'> {
  const { locator, written } = placed.reference;
  return {
    ...(locator && { locator }),
    ...(!locator && written && { written: written.value }),
    citation: citationOf(placed.reference),
    range: rangeOf(referenceSpan(placed)),
  };
}

function artifactCoverage(
  artifact: ArtifactUse,
  uses: readonly PlacedUse[],
  factsOf: FactsOf,
  rangeOf: RangeOf,
): ArtifactCoverage {
  const { id, file, kind, references, span, declaration } = artifact;
  const facts = factsOf(file);
  const { duration, pages } = facts?.state === 'file' ? facts : {};
  const problem = fileProblem(file, facts);
  return {
    id,
    ...(declaration.title && { title: declaration.title.value }),
    file,
    kind,
    ...(facts && facts.state !== 'elsewhere' && { exists: facts.state === 'file' }),
    ...(duration !== undefined && { duration }),
    ...(pages !== undefined && { pages }),
    ...(problem && { problem }),
    references,
    uses: uses.map(({ placed, ...where }) => ({ ...where, ...placeIn(placed, rangeOf) })),
    ...at(span, rangeOf),
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
      id: ownCheckId(index),
      text,
      confirmed,
      range: rangeOf(span),
    })),
  ];
}

function at(span: Span | undefined, rangeOf: RangeOf): { range?: Range } {
  return span ? { range: rangeOf(span) } : {};
}
