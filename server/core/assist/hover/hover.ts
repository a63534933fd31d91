import type { ArtifactFacts } from '../../artifacts/facts.ts';
import type { Assessment } from '../../coverage/assess.ts';
import type { MessageArguments } from '../../findings/finding.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../../transcripts/transcript.ts';

/** What is told of the thing under the pointer. */
export interface Hover {
  readonly span: Span;
  /** The first line, in bold where that can be shown. Plain text. */
  readonly title: string;
  /** Plain text or messages to be filled. */
  readonly lines: readonly (string | HoverMessage)[];
}

export interface HoverMessage {
  readonly key: string;
  readonly arguments: MessageArguments;
}

export interface HoverSources {
  readonly assessment: Assessment;
  readonly factsOf: (file: string) => ArtifactFacts | undefined;
  readonly transcriptOf: (file: string) => readonly Cue[];
}

export function message(key: string, args: MessageArguments = {}): HoverMessage {
  return { key: `hover/${key}`, arguments: args };
}
