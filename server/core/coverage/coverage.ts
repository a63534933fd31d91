import type { ArtifactKind, Origin, PartKind } from '../credential/definition.ts';
import type { Locator } from '../locators/locator.ts';
import type { Range } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { State } from './assess.ts';
import type { FileProblem } from './file-problem.ts';
import type { GapKind } from './gaps.ts';

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
