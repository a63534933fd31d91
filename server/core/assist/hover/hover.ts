import type { ArtifactFacts } from '../../artifacts/facts.ts';
import type { Assessment } from '../../coverage/assess.ts';
import type { MessageArguments } from '../../findings/finding.ts';
import type { Submission } from '../../submission/submission.ts';
import { containsOffset, type Span } from '../../text/span.ts';
import type { Cue } from '../../transcripts/transcript.ts';
import { hoverFrontMatter } from './front-matter.ts';
import { hoverHeading } from './heading.ts';
import { hoverMention } from './outcome.ts';
import { hoverReference } from './reference.ts';
import { hoverSilence } from './silence.ts';

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

/** What there is to tell at an offset of a submission. */
export function hoverAt(submission: Submission, offset: number, sources: HoverSources): Hover | undefined {
  if (offset < submission.frontMatter.bodyStart) return hoverFrontMatter(submission, offset, sources);
  const placed = submission.units.find(({ unit, offset: start }) =>
    containsOffset(shifted(unit.span, start), offset),
  );
  if (!placed) return undefined;
  return (
    hoverReference(submission, placed, offset, sources) ??
    hoverMention(submission, placed, offset, sources) ??
    hoverHeading(submission, placed, sources) ??
    hoverSilence(submission, placed, offset)
  );
}

function shifted({ start, end }: Span, distance: number): Span {
  return { start: start + distance, end: end + distance };
}

export function message(key: string, args: MessageArguments = {}): HoverMessage {
  return { key: `hover/${key}`, arguments: args };
}
