import type { Coverage, Finding, Range, Severity } from '../core/index.ts';

/** A submission that was checked, with everything that a report may show. */
export interface CheckedSubmission {
  /** As it was given, or below the folder that was given. */
  readonly path: string;
  readonly credential: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
  /** The text of a line, zero-based. */
  lineAt(line: number): string;
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
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

export function summaryOf(checked: readonly Pick<CheckedSubmission, 'diagnostics'>[]): Summary {
  const count = (wanted: Severity): number =>
    checked.reduce(
      (total, { diagnostics }) => total + diagnostics.filter(({ severity }) => severity === wanted).length,
      0,
    );
  return {
    submissions: checked.length,
    errors: count('error'),
    warnings: count('warning'),
    informations: count('information'),
    hints: count('hint'),
  };
}
