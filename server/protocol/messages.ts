import type { Declaration } from '../core/assist/artifacts/declaration.ts';
import type { ArtifactProposal, ConsentQuestion } from '../core/assist/artifacts/proposal.ts';
import type { EvidenceChoices } from '../core/assist/evidence/choices.ts';
import type { CitedPlace, CitedText } from '../core/assist/preview/cited-places.ts';
import type { Coverage } from '../core/coverage/coverage.ts';
import type { ArtifactKind } from '../core/credential/definition.ts';
import type { Scaffold } from '../core/scaffold/scaffold.ts';
import type { CredentialSummary } from '../core/scaffold/summary.ts';
import type { Position, Range } from '../core/text/lines.ts';

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
  /** For each artifact of the coverage, in its order, the address of its file; `null` where there is none to open. */
  readonly files: readonly (string | null)[];
}

/** Asks for the coverage of a document. Sent by the client; the answer is `null` where there is no submission. */
export const CoverageRequest = {
  method: 'microCredential/coverage',
} as const;

export interface CoverageParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * Tells that the coverage of an open document changed; whoever shows it asks for it. Sent by the server, never twice for
 * the same coverage.
 */
export const CoverageChangedNotification = {
  method: 'microCredential/coverageChanged',
} as const;

export interface CoverageChangedParams {
  readonly uri: string;
  /** `null` where the document is no submission any more. */
  readonly version: number | null;
}

/**
 * Asks for all that an open document cites, for those who show it to a reader. Sent by the client; the answer is `null`
 * where there is no submission.
 */
export const CitationsRequest = {
  method: 'microCredential/citations',
} as const;

export interface CitationsParams {
  readonly textDocument: { readonly uri: string };
}

export interface CitationsReport {
  /** Version of the document that the report speaks of. */
  readonly version: number;
  readonly citations: readonly Citation[];
}

/** Each text that cites, once, wherever it stands. */
export interface Citation extends Omit<CitedText, 'places'> {
  readonly places: readonly Place[];
}

export interface Place extends Omit<CitedPlace, 'problem'> {
  /** `message` is a sentence for the writer. */
  readonly problem?: { readonly about: 'artifact' | 'place'; readonly message?: string };
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

/*
 * What the client's writing commands ask for. Each is sent by the client. An edit is for the named version of the
 * document alone; where the text has gone on, the client asks again.
 */

/** Asks which credentials can be written for. */
export const CredentialsRequest = { method: 'microCredential/credentials' } as const;

export interface CredentialsParams {
  /** The address of the folder whose definitions count, beside the built-in ones. */
  readonly folder?: string;
}

export type CredentialsAnswer = readonly CredentialSummary[];

/** Asks for the files of a new submission; the answer is `null` where the credential is unknown. */
export const ScaffoldRequest = { method: 'microCredential/scaffold' } as const;

export interface ScaffoldParams {
  /** The address of the folder into which the files will be written. */
  readonly folder: string;
  readonly credential: string;
  readonly title: string;
}

export type ScaffoldAnswer = Scaffold | null;

/** Asks for a name that a file or a folder can have on every system and that is not among those taken. */
export const FileNameRequest = { method: 'microCredential/fileName' } as const;

export interface FileNameParams {
  readonly text: string;
  readonly taken: readonly string[];
}

export interface FileNameAnswer {
  readonly name: string;
}

/** Asks how files could be declared; the answer is `null` where the document is no submission. */
export const ArtifactProposalsRequest = { method: 'microCredential/artifactProposals' } as const;

export interface ArtifactProposalsParams {
  readonly textDocument: { readonly uri: string };
  /** The files' addresses. */
  readonly files: readonly string[];
  /** The names in the folder "artifacts" beside the submission. */
  readonly taken: readonly string[];
}

export type ArtifactProposalsAnswer = readonly ArtifactProposal[] | null;

/** Asks whether the writer is to be asked about consent for an artifact of a kind, and why. */
export const ConsentRequest = { method: 'microCredential/consent' } as const;

export interface ConsentParams {
  readonly textDocument: { readonly uri: string };
  readonly kind: ArtifactKind;
}

export type ConsentAnswer = ConsentQuestion | null;

/** Asks for the edit that declares artifacts. */
export const DeclareRequest = { method: 'microCredential/declare' } as const;

export interface DeclareParams {
  readonly textDocument: { readonly uri: string };
  readonly artifacts: readonly Declaration[];
}

/** An edit of one version of a document, or why there is none, in the writer's language. */
export type EditAnswer = EditToMake | { readonly problem: string };

export interface EditToMake {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Where the cursor goes: UTF-16 offset in the first edit's text. */
  readonly cursor?: number;
}

/** Asks for what evidence can be given and what can be cited; `null` where the document is no submission. */
export const EvidenceChoicesRequest = { method: 'microCredential/evidenceChoices' } as const;

export interface EvidenceChoicesParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

export type EvidenceChoicesAnswer = EvidenceChoices | null;

/** Asks what a place in an artifact, as it is typed, will be written as. */
export const PlaceRequest = { method: 'microCredential/place' } as const;

export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly artifact: string;
  readonly typed: string;
}

/** The citation and the places in it, or why nobody can find what is meant, in the writer's language. */
export type PlaceAnswer =
  | { readonly citation: string; readonly places: string }
  | { readonly problem: string };

/** Asks for the edit that writes a citation for a detail, or for an outcome without details. */
export const InsertEvidenceRequest = { method: 'microCredential/insertEvidence' } as const;

export interface InsertEvidenceParams {
  readonly textDocument: { readonly uri: string };
  /** The id of the detail or outcome. */
  readonly item: string;
  /** As the place request answers it. */
  readonly citation: string;
  readonly position?: Position;
}

/** Asks how files can be cited in a submission; `null` where the document is none. */
export const CiteFilesRequest = { method: 'microCredential/citeFiles' } as const;

export interface CiteFilesParams {
  readonly textDocument: { readonly uri: string };
  /** The files' addresses. */
  readonly files: readonly string[];
  /** What the citation takes the place of; empty where it goes between two characters. */
  readonly replaced: Range;
}

export interface CiteFilesResult {
  /** Set off from the words around; absent where none of the files can be cited. */
  readonly citation?: string;
  /** Declares those that are not declared yet. */
  readonly declares?: EditToMake;
  /** The addresses of files outside of the submission's folder. */
  readonly outside: readonly string[];
}

export type CiteFilesAnswer = CiteFilesResult | null;
