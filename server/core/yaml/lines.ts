import { type Span, span } from '../text/span.ts';

/** The line that holds `offset`, without its line ending (LF, CRLF or CR). */
export function lineAt(text: string, offset: number): Span {
  const inside = Math.min(offset, text.length);
  let start = inside;
  while (start > 0 && !isLineBreak(text, start - 1)) start -= 1;
  // An offset between CR and LF belongs to the line that they end.
  if (start === inside && text[start] === '\n' && text[start - 1] === '\r') return lineAt(text, start - 1);
  let end = inside;
  while (end < text.length && !isLineBreak(text, end)) end += 1;
  return span(start, end);
}

/** Where the line after the one that ends at `end` begins; the end of the text if there is none. */
export function afterLineBreak(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return Math.min(end + 1, text.length);
}

/** What stands in a line, without the space around it; the whole line if it is blank. */
export function contentOfLine(text: string, line: Span): Span {
  let { start, end } = line;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return start < end ? span(start, end) : line;
}

export function isLineBreak(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r';
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

export function textOf(text: string, part: Span): string {
  return text.slice(part.start, part.end);
}
