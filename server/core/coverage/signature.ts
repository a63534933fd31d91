import type { FactsOf } from '../artifacts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { isReadWhole } from '../submission/limits.ts';
import { perStretch } from '../submission/per-stretch.ts';
import { sourceOf } from '../submission/stretches.ts';
import type { Stretch, Submission } from '../submission/submission.ts';
import type { Unit } from '../submission/units.ts';
import { LineIndex, type Position } from '../text/lines.ts';

/**
 * What a coverage is drawn up from, in a few pieces for each stretch of the text: as long as all of them are the same, so
 * is the coverage. Comparing them takes a fraction of drawing it up.
 */
export type CoverageSignature = readonly unknown[];

/** `positionOf` tells where an offset stands in the text. */
export function coverageSignature(
  submission: Submission,
  findings: readonly Finding[],
  factsOf: FactsOf,
  positionOf: (offset: number) => Position,
): CoverageSignature {
  const { text, frontMatter, definition, stretches } = submission;
  const end = positionOf(text.length);
  const hasError = findings.some(({ severity }) => severity === 'error');
  const signature: unknown[] = [frontMatter, definition, factsOf, hasError, isReadWhole(submission)];
  signature.push(end.line, end.character);
  for (const { stretch, offset } of stretches) {
    // What a week of a course shows may hang on any word.
    signature.push(definition?.course ? stretch : shownOf(stretch), positionOf(offset).line);
  }
  return signature;
}

export function sameSignature(one: CoverageSignature | undefined, other: CoverageSignature): boolean {
  return one?.length === other.length && other.every((piece, index) => piece === one[index]);
}

/** All of a stretch that anybody sees in a coverage, with its place in the stretch. */
const shownOf = perStretch((stretch): string => {
  const source = sourceOf(stretch);
  const lines = new LineIndex(source);
  const place = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line}:${character}`;
  };
  const units = stretch.units.map(({ unit, offset }) => ofUnit(unit, (inBlock) => place(inBlock + offset)));
  return JSON.stringify([stretch.words, endOf(stretch, source, lines), units.filter((each) => each !== 0)]);
});

/** Where what is missing would be written behind the stretch: on the empty line below it, else right behind its end. */
function endOf({ units }: Stretch, source: string, lines: LineIndex): unknown {
  const last = units.at(-1);
  const behind = last ? last.offset + last.unit.span.end : 0;
  const isFollowedByEmptyLine = /^[ \t]*(?:\r\n|\n|\r)[ \t]*(?:[\r\n]|$)/.test(source.slice(behind));
  const { line, character } = lines.positionAt(source.trimEnd().length);
  return isFollowedByEmptyLine ? line : [line, character, lines.positionAt(behind)];
}

/** `0` for what the coverage shows nothing of but the words. */
function ofUnit(unit: Unit, place: (inBlock: number) => string): unknown {
  const { type, span, text, textSpan = span, references, mentions, task } = unit;
  const isHeading = type === 'heading';
  if (!isHeading && !task && references.length === 0) return 0;
  return [
    type,
    place(textSpan.start),
    place(textSpan.end),
    isHeading || task ? text : '',
    task ? [task.checked, place(task.box.start)] : 0,
    mentions.map(({ outcome, detail }) => detail ?? outcome),
    references.map(({ artifact, locator, written, span: at, form }) => [
      artifact.value,
      form,
      locator ?? written?.value ?? '',
      place(at.start),
      place(at.end),
    ]),
  ];
}
