import type { Coverage, Finding, Range, Severity } from '../core/index.ts';
import type { Screen } from './formats/style.ts';

/** A file that was checked. */
export interface CheckedFile {
  /** As it was given, or below the folder that was given. */
  readonly path: string;
  /** The id of the credential that a submission names, or that a definition file defines; empty where there is none. */
  readonly credential: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a line, zero-based. */
  lineAt(line: number): string;
}

/** A submission that was checked, with everything that a report may show. */
export interface CheckedSubmission extends CheckedFile {
  /** Drawn up when it is asked for: some formats do not show it. */
  readonly coverage: Coverage;
}

/** What a report needs of a submission. Plain data: one thread hands it to another. */
export interface ReportedSubmission extends Pick<CheckedFile, 'path' | 'diagnostics'> {
  /** What the format writes of the submission by itself, in UTF-8; empty where it writes only what it puts together. */
  readonly written: Uint8Array;
}

/** A definition file that was checked. */
export type CheckedDefinition = CheckedFile;

/** Everything that was checked. */
export interface Report {
  readonly submissions: readonly ReportedSubmission[];
  readonly definitions: readonly CheckedDefinition[];
}

/** Gives a report in one format. */
export interface Format {
  /** Writes what does not depend on other files, on the thread that checks the submission. */
  readonly submission?: (submission: CheckedSubmission, screen: Screen) => string;
  /** The report, in pieces that follow each other. */
  readonly report: (report: Report, screen: Screen) => readonly (string | Uint8Array)[];
}

export interface Diagnostic {
  readonly code: Finding['code'];
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based, in UTF-16 units, as in the Language Server Protocol. */
  readonly range: Range;
}

export interface Summary {
  readonly submissions: number;
  /** Absent where no definition file was checked. */
  readonly definitions?: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

export function summaryOf({ submissions, definitions }: Report): Summary {
  const count = (wanted: Severity): number =>
    [...submissions, ...definitions].reduce(
      (total, { diagnostics }) => total + diagnostics.filter(({ severity }) => severity === wanted).length,
      0,
    );
  return {
    submissions: submissions.length,
    ...(definitions.length > 0 && { definitions: definitions.length }),
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    hints: count('hint'),
  };
}
