import type { ArtifactKind, SeverityName } from '../credential/definition.ts';
import type { Code } from '../findings/codes.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Located, Span } from '../text/span.ts';

/**
 * What the head of a submission says about it. Everything that is absent is either not stated or stated in a way that
 * `problems` speaks of. Spans are offsets of the whole document.
 */
export interface FrontMatter {
  /** From the opening to the closing line, both included, without the last line ending. */
  readonly span: Span;
  /** Where the text below begins. */
  readonly bodyStart: number;
  /** Where a further key can be written: the start of the closing line. */
  readonly end: number;
  /** Whether nothing written below can change what the front matter says. */
  readonly closed: boolean;
  readonly credential?: Located<string>;
  readonly title?: Located<string>;
  /** The writer's name or pseudonym. */
  readonly author?: Located<string>;
  /** What the coach is to the person who is coached. */
  readonly coachRole?: Located<CoachRole>;
  /** On what the conversation was to focus, as agreed beforehand. */
  readonly focus?: Located<string>;
  readonly dates: SubmissionDates;
  readonly artifacts: readonly ArtifactDeclaration[];
  /** The key `artifacts` and the list behind it, where it has one. */
  readonly artifactsKey?: Span;
  readonly artifactsList?: Span;
  /** Severities that the writer gives to diagnostics. */
  readonly rules: readonly RuleSetting[];
  readonly course?: CourseDates;
  /** Names that must not appear anywhere in the submission. */
  readonly privateNames: readonly Located<string>[];
  readonly problems: readonly FrontMatterProblem[];
}

export const coachRoles = ['peer', 'supervisor', 'administrator', 'colleague', 'coach'] as const;
export type CoachRole = (typeof coachRoles)[number];

/** Days as `YYYY-MM-DD`. */
export interface SubmissionDates {
  readonly preplanning?: Located<string>;
  readonly observation?: Located<string>;
  readonly feedback?: Located<string>;
  readonly reflection?: Located<string>;
}

export interface ArtifactDeclaration {
  readonly span: Span;
  readonly id?: Located<string>;
  /** Relative to the submission's folder, as written. */
  readonly file?: Located<string>;
  readonly title?: Located<string>;
  /** Only where the writer states it; else see `artifactKindOf`. */
  readonly kind?: Located<ArtifactKind>;
  /** A WebVTT or SRT file beside it. */
  readonly transcript?: Located<string>;
  readonly consent?: Consent;
  /** Whether the scene was played for the recording. */
  readonly reenactment?: Located<boolean>;
  /** The id of one of the definition's `evidenceKinds`. */
  readonly evidenceKind?: Located<string>;
  readonly evidenceSource?: Located<EvidenceSource>;
  readonly data?: Located<DataKind>;
  /** The day on which it was recorded or made, `YYYY-MM-DD`. */
  readonly date?: Located<string>;
  /** Words of the writer's own choice, such as the asset that a photo shows. */
  readonly tags: readonly Located<string>[];
}

/** The files that a submission names in its head, as written: artifacts and their transcripts. */
export function declaredFiles({ artifacts }: Pick<FrontMatter, 'artifacts'>): string[] {
  const named = artifacts.flatMap(({ file, transcript }) => [file, transcript]);
  return [...new Set(named.flatMap((name) => name?.value ?? []))];
}

export interface Consent {
  readonly span: Span;
  /** False only where the writer says so. */
  readonly given: boolean;
  readonly form?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
}

export const evidenceSources = ['observation', 'artifact'] as const;
/** Seen directly, or found by examining something that was made. */
export type EvidenceSource = (typeof evidenceSources)[number];

export const dataKinds = ['qualitative', 'quantitative', 'both'] as const;
export type DataKind = (typeof dataKinds)[number];

export interface RuleSetting {
  readonly code: Code;
  readonly severity: SeverityName;
  readonly codeSpan: Span;
  readonly severitySpan: Span;
  /** From the code to the end of the severity. */
  readonly span: Span;
}

export interface CourseDates {
  readonly span: Span;
  /** The first day of week 1, `YYYY-MM-DD`. */
  readonly start?: Located<string>;
  /** How many weeks the course has, where that is not what the definition says. */
  readonly length?: Located<number>;
  /** Weeks that were held on another day than the calendar gives, or not at all. */
  readonly weeks: readonly CourseWeekDate[];
}

export interface CourseWeekDate {
  readonly week: number;
  /** `YYYY-MM-DD`; absent where there was no such week. */
  readonly date?: string;
  readonly span: Span;
}

export interface FrontMatterProblem extends Omit<Finding, 'severity'> {
  readonly code: 'front-matter-syntax' | 'front-matter-schema';
  readonly variant: string;
  /** Present where it is not the code's default. */
  readonly severity?: Severity;
}
