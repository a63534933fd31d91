import type { ArtifactFacts } from '../../artifacts/facts.ts';
import type { Assessment, State } from '../../coverage/assess.ts';
import type { CredentialDefinition } from '../../credential/definition.ts';
import type { Saying } from '../../messages/saying.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../../transcripts/transcript.ts';

/** Something that can be written at the cursor. */
export interface Completion {
  /** The same for the same thing, so that nothing is offered twice. */
  readonly id: string;
  readonly label: string;
  readonly kind: CompletionKind;
  /** In a word or two beside the label. */
  readonly detail?: string | Saying;
  /** How far an outcome or a detail has come. */
  readonly state?: State;
  /** Plain text, shown when the offer is looked at. */
  readonly documentation?: string | Saying;
  /** What is replaced: on the cursor's line, from the cursor or before it to the cursor or behind it. */
  readonly span: Span;
  readonly text: string;
  /** Where the cursor goes in `text` once it is written; its end where absent. */
  readonly cursor?: number;
  /** What the typed text is held against. */
  readonly filter: string;
  /** Whether what comes next can be completed too, and should be offered at once. */
  readonly continues?: boolean;
}

export type CompletionKind =
  | 'artifact'
  | 'time'
  | 'page'
  | 'outcome'
  | 'detail'
  | 'heading'
  | 'key'
  | 'value'
  | 'credential'
  | 'file'
  | 'prompt';

/** What completion draws on besides the submission; whatever is absent is not offered. */
export interface CompletionSources {
  readonly assessment: Assessment;
  readonly factsOf: (file: string) => ArtifactFacts | undefined;
  /** The credentials that are known. */
  readonly credentials: readonly Pick<CredentialDefinition, 'id' | 'title'>[];
  /** Files beside and below the submission, relative, with forward slashes. */
  readonly files: readonly string[];
  readonly transcriptOf: (file: string) => readonly Cue[];
}

/** The place at which something is to be completed. */
export interface CompletionPlace {
  readonly submission: Submission;
  readonly offset: number;
  /** The cursor's line up to the cursor and from it on, and where the line starts and ends (without its line ending). */
  readonly before: string;
  readonly after: string;
  readonly line: Span;
  readonly sources: CompletionSources;
}

/**
 * More than this is not offered at once: of a longer list only what holds the typed text. A client that gets as many
 * asks again when more is typed.
 */
export const MOST_OFFERS = 1000;
