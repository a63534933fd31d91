import type { ListReading } from '../core/assist/outcome-details/read-list.ts';

/**
 * Asks what a list of details, pasted from a portal, says of a submission's credential. The answer is
 * `OutcomeDetails`; `null` where there is no submission or its credential is unknown. Nothing is written.
 */
export const OutcomeDetailsRequest = {
  method: 'microCredential/outcomeDetails',
} as const;

export interface OutcomeDetailsParams {
  readonly textDocument: { readonly uri: string };
  readonly text: string;
}

export interface OutcomeDetails {
  readonly credential: string;
  readonly title: string;
  readonly abbreviation: string;
  readonly outcomes: ListReading['outcomes'];
  /** The lines that were left out; `line` counts from one, `reason` is a sentence. */
  readonly notUnderstood: readonly {
    readonly line: number;
    readonly text: string;
    readonly reason: string;
  }[];
  /** The definition file that says so, and what to call it. */
  readonly definition: string;
  readonly fileName: string;
}
