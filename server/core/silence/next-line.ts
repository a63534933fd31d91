import type { Span } from '../text/span.ts';
import type { SilenceComment } from './comment.ts';

/**
 * For each comment the line that it means by “next”: the next one that has something to say. Blank lines and lines of
 * nothing but further such comments are passed over. The line ending is not part of it; at the text's end it is empty.
 */
export function nextLines(text: string, comments: readonly SilenceComment[]): Span[] {
  const lines: Span[] = new Array(comments.length);
  for (let index = comments.length - 1; index >= 0; index--) {
    const line = nextLine(text, comments[index]?.span.end ?? 0);
    const follower = firstFrom(comments, index + 1, line.start);
    const passedOver = follower !== undefined && isNothingBut(text, line, comments, follower);
    lines[index] = passedOver ? (lines[follower] ?? line) : line;
  }
  return lines;
}

/** The next line that is not blank, without the marks of the quotes that it stands in. */
function nextLine(text: string, from: number): Span {
  let start = afterLine(text, from);
  while (start < text.length) {
    const end = lineEnd(text, start);
    const content = /^[\s>]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (start + content < end) return { start: start + content, end };
    start = afterLine(text, end);
  }
  return { start: text.length, end: text.length };
}

/** The first of the comments from `index` on that begins at or behind `offset`, where it is among the next few. */
function firstFrom(comments: readonly SilenceComment[], index: number, offset: number): number | undefined {
  for (let at = index; at < Math.min(comments.length, index + 50); at++) {
    if ((comments[at]?.span.start ?? 0) >= offset) return at;
  }
  return undefined;
}

/** Whether a line holds the comments from the given one on, and nothing else. */
function isNothingBut(text: string, line: Span, comments: readonly SilenceComment[], first: number): boolean {
  let offset = line.start;
  for (let at = first; at < comments.length; at++) {
    const { span } = comments[at] as SilenceComment;
    if (span.start >= line.end) break;
    if (text.slice(offset, span.start).trim() !== '' || span.end > line.end) return false;
    offset = span.end;
  }
  return offset > line.start && text.slice(offset, line.end).trim() === '';
}

export function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

export function lineStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line behind the one that holds `from` begins. */
export function afterLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}
