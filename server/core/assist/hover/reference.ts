import { type ArtifactUse, artifactsOf } from '../../artifacts/artifacts.ts';
import type { Locator } from '../../locators/locator.ts';
import { formatTime } from '../../locators/time.ts';
import type { PlacedUnit, Submission } from '../../submission/submission.ts';
import { containsOffset, shiftSpan } from '../../text/span.ts';
import type { Cue } from '../../transcripts/transcript.ts';
import { type Hover, type HoverMessage, type HoverSources, message } from './hover.ts';

/** Lines of a transcript that a hover shows at most. */
const MOST_LINES = 8;

/** Of a citation: the artifact, its length, and what is said at the time that is cited. */
export function hoverReference(
  submission: Submission,
  { unit, offset: start }: PlacedUnit,
  offset: number,
  sources: HoverSources,
): Hover | undefined {
  const reference = unit.references.find((each) => containsOffset(shiftSpan(each.span, start), offset));
  if (!reference) return undefined;
  const span = shiftSpan(reference.span, start);
  const artifact = artifactsOf(submission).find(({ declaration }) => declaration === reference.declaration);
  if (!artifact) return { span, title: reference.artifact.value, lines: [message('artifact-undeclared')] };
  return {
    span,
    title: artifact.declaration.title?.value ?? artifact.id,
    lines: [...artifactLines(artifact, sources), ...spokenAt(artifact, reference.locator, sources)],
  };
}

/** What an artifact is: kind and file, length or pages, how often it is cited. */
export function artifactLines(
  { file, kind, references }: ArtifactUse,
  { factsOf }: HoverSources,
): HoverMessage[] {
  const facts = factsOf(file);
  const lines = [message('artifact-kind', { kind, file })];
  if (facts?.state === 'missing') lines.push(message('artifact-missing'));
  if (facts?.state === 'file') {
    const duration = facts.duration;
    if (duration !== undefined)
      lines.push(message('artifact-length', { length: formatTime(Math.floor(duration)) }));
    if (facts.pages !== undefined) lines.push(message('artifact-pages', { pages: facts.pages }));
  }
  return [...lines, message('artifact-cited', { count: references })];
}

function spokenAt(
  { declaration }: ArtifactUse,
  locator: Locator | undefined,
  { transcriptOf }: HoverSources,
): HoverMessage[] {
  const file = declaration.transcript?.value;
  if (file === undefined || locator?.kind !== 'time') return [];
  const { start, end = start + 1 } = locator;
  return transcriptOf(file)
    .filter((cue) => cue.start < end && start < cue.end)
    .slice(0, MOST_LINES)
    .map((cue) => message('transcript', { time: formatTime(Math.floor(cue.start)), line: lineOf(cue) }));
}

function lineOf({ speaker, text }: Cue): string {
  return speaker === undefined ? text : `${speaker}: ${text}`;
}
