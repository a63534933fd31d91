import { type Code, codes } from '../../findings/codes.ts';
import type { PlacedUnit, Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import type { Hover } from './hover.ts';

/** Of a diagnostic's code in a comment that silences it. */
export function hoverSilence(
  submission: Submission,
  { unit, offset: start }: PlacedUnit,
  offset: number,
): Hover | undefined {
  const text = submission.text.slice(start + unit.span.start, start + unit.span.end);
  if (!text.includes('micro-credential-')) return undefined;
  const at = offset - start - unit.span.start;
  for (const match of text.matchAll(/[a-z]+(?:-[a-z]+)+/g)) {
    const code = codes.find((each) => each === match[0]);
    if (code && match.index <= at && at <= match.index + code.length) {
      const from = start + unit.span.start + match.index;
      return hoverCode(code, { start: from, end: from + code.length });
    }
  }
  return undefined;
}

export function hoverCode(code: Code, span: Span): Hover {
  return { span, title: code, lines: [{ key: `about/${code}`, arguments: {} }] };
}
