import type { PartDefinition } from '../../credential/definition.ts';
import { recogniserOf } from '../../submission/outline-reader.ts';
import { perStretch } from '../../submission/per-stretch.ts';
import { sourceOf } from '../../submission/stretches.ts';
import { unitSpan } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { Subject } from '../rule.ts';

/** A line that looks like a heading and is none: wholly in bold, or with its words right behind the `#`. */
export interface AlmostHeading {
  readonly span: Span;
  /** Its words, without the marks. */
  readonly words: string;
}

const boldLine = /^(\*\*|__)(?=\S)(.+?)(?<=\S)\1[ \t]*$/u;
const closeLine = /^(#{1,6})([^#\s].*)$/u;

/** Whether a text may hold such a line. */
export function mayHoldAlmostHeading(text: string): boolean {
  return /(?:^|[\r\n])(?:\*\*|__|#)/.test(text);
}

/** The lines of this kind that open a paragraph; spans are offsets in the stretch. */
const almostHeadings = perStretch((stretch): readonly AlmostHeading[] => {
  const source = sourceOf(stretch);
  if (stretch.heading || !mayHoldAlmostHeading(source)) return [];
  return stretch.units.flatMap((placed) => {
    const { start, end } = unitSpan(placed);
    const isWholeLine =
      placed.unit.type === 'passage' && (start === 0 || /[\r\n]/.test(source.charAt(start - 1)));
    const [line = ''] = isWholeLine ? source.slice(start, end).split(/[\r\n]/, 1) : [];
    const words = (boldLine.exec(line) ?? closeLine.exec(line))?.[2]?.replace(/\*\*|__/g, '').trim();
    return words ? [{ span: { start, end: start + line.trimEnd().length }, words }] : [];
  });
});

/** The first line that names a part as its heading would. */
export function almostHeadingOf(
  part: PartDefinition,
  { submission, definition }: Pick<Subject, 'submission' | 'definition'>,
): AlmostHeading | undefined {
  for (const { stretch, offset } of submission.stretches) {
    for (const { span, words } of almostHeadings(stretch)) {
      const named = recogniserOf(definition).recognise(words, { part: undefined, outcome: undefined });
      if (named.kind === 'part' && named.part === part) return { span: shiftSpan(span, offset), words };
    }
  }
  return undefined;
}
