import type { Confirmation } from '../core/assist/checklist/confirm.ts';
import type { Coverage } from '../core/coverage/coverage.ts';
import type { Range } from '../core/text/lines.ts';

/* What a client asks beyond the coverage: words of a selection, the checklist, submissions that are not open. */

/** Asks how many words of a stretch of a submission count. The answer is a number; `null` where there is no submission. */
export const WordsRequest = {
  method: 'microCredential/words',
} as const;

export interface WordsParams {
  readonly textDocument: { readonly uri: string };
  readonly ranges: readonly Range[];
}

/**
 * Asks for the edit that ticks items of the checklist, or opens them again. The answer is an `EditToMake`, without edits
 * where there is nothing to change; `null` where there is no submission.
 */
export const ConfirmItemsRequest = {
  method: 'microCredential/confirmItems',
} as const;

export interface ConfirmItemsParams extends Confirmation {
  readonly textDocument: { readonly uri: string };
}

/**
 * Asks what is found in a submission that need not be open. The answer is `CheckedText`; `null` where the text is no
 * submission.
 */
export const CheckTextRequest = {
  method: 'microCredential/checkText',
} as const;

export interface CheckTextParams {
  readonly textDocument: { readonly uri: string };
  /** The file's content. What is open in the client is checked as it is there. */
  readonly text: string;
}

export interface CheckedText {
  readonly title: string;
  readonly state: Coverage['state'];
  readonly summary: Coverage['summary'];
  readonly problems: readonly Problem[];
  /** Addresses of the artifacts' files, there or not: whatever becomes of one may change what is found. */
  readonly files: readonly string[];
}

/** A diagnostic in plain data. */
export interface Problem {
  readonly code: string;
  /** Where its documentation is. */
  readonly help: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
}
