import type { Coverage } from '../core/coverage/coverage.ts';
import type { Range } from '../core/text/lines.ts';

/*
 * The messages that this server and its clients exchange beyond the Language Server Protocol. Own types only: the
 * client's and the server's protocol libraries need not be of one version.
 */

/** What a client shows of one submission. */
export interface CoverageReport {
  readonly uri: string;
  /** Version of the document that the report speaks of. */
  readonly version: number;
  readonly coverage: Coverage;
  /** Where each part that is there stands as a whole, to tell which one the cursor is in. */
  readonly extents: readonly { readonly part: string; readonly range: Range }[];
}

/** Asks for the coverage of a document. Sent by the client; the answer is `null` where there is no submission. */
export const CoverageRequest = {
  method: 'microCredential/coverage',
} as const;

export interface CoverageParams {
  readonly textDocument: { readonly uri: string };
}

/** Tells that the coverage of an open document changed. Sent by the server, never twice for the same coverage. */
export const CoverageChangedNotification = {
  method: 'microCredential/coverageChanged',
} as const;

export interface CoverageChangedParams {
  readonly uri: string;
  /** `null` where the document is no submission any more. */
  readonly report: CoverageReport | null;
}

/**
 * A command of the client that shows a range of a document: `[uri, range]`. A client that has it says so with
 * `experimental: { commands: { commands: ['microCredential.reveal'] } }` in its capabilities.
 */
export const REVEAL_COMMAND = 'microCredential.reveal';

/** What the server hangs on a completion item: clients that can offer what comes next do so where it `continues`. */
export interface CompletionData {
  readonly id: string;
  readonly continues: boolean;
}
