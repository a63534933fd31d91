import type { Located, Span } from '../../text/span.ts';

/** Where a front matter value's own text stands: inside its quotation marks, if it has any and nothing is escaped. */
export function contentOfValue(text: string, { value, span }: Located<string>): Span {
  const { start, end } = visible(text, span);
  const mark = text.charAt(start);
  const isQuoted = (mark === '"' || mark === "'") && end > start + 1 && text.charAt(end - 1) === mark;
  return isQuoted && text.slice(start + 1, end - 1) === value && value !== ''
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** Where a value stands with its quotation marks; a block of text is counted with the line ending behind it. */
export function visible(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}
