import type { MessageArguments, TextEdit } from '../findings/finding.ts';
import { type Span, span } from '../text/span.ts';

/** UTF-16 units; a longer front matter is none. A submission with a hundred artifacts has a third of it. */
export const maximumFrontMatter = 64 * 1024;

/** Where the front matter of a Markdown text stands. Spans are offsets of the text. */
export interface FrontMatterPlace {
  /** From the opening to the closing line, both included, without the last line ending. */
  readonly span: Span;
  /** What stands between the two lines. */
  readonly yaml: Span;
  readonly bodyStart: number;
  /** Set where the text is meant as front matter but other programs would not see it as such. */
  readonly nearMiss?: NearMiss;
}

export interface NearMiss {
  readonly variant:
    | 'opening-line'
    | 'before-opening'
    | 'no-opening'
    | 'no-closing'
    | 'closing-line'
    | 'plus-signs';
  readonly span: Span;
  readonly arguments: MessageArguments;
  readonly edit?: TextEdit;
}

interface Line extends Span {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

const openingLine = /^---[ \t]*$/;
const closingLine = /^(?:---|\.\.\.)[ \t]*$/;
/** Hyphens and the dashes that word processors make of them, at any number, perhaps indented. */
const almostDelimiter = /^[ \t]*(?:[-–—]{2,}|[—–])[ \t]*$/;
const plusSigns = /^\+\+\+[ \t]*$/;
/** The key that makes a Markdown file a submission, as the first thing in its line. */
const credentialLine = /^[ \t]{0,3}(?:credential|"credential"|'credential')[ \t]*[:=]/;

/** How far into a text, in lines, front matter that is written amiss is looked for. */
const nearLines = 40;
const longestNearLine = 2000;
/** … and in UTF-16 units. */
const nearLength = 16 * 1024;

/**
 * Finds the front matter of any Markdown text: the first line is `---`, a later one `---` or `...`. What only resembles
 * front matter is found where it has a line `credential:`, and said to be amiss; other Markdown texts are left alone.
 * Looks at nothing behind the front matter.
 */
export function placeFrontMatter(text: string): FrontMatterPlace | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lineFrom(text, start);
  if (!openingLine.test(first.text)) return findAmiss(text, start);
  const limit = Math.min(text.length, start + maximumFrontMatter + 16);
  for (let line = first; line.next < limit && line.next > line.end; ) {
    line = lineFrom(text, line.next);
    if (closingLine.test(line.text)) return placeBetween(first, line);
  }
  return unclosed(text, first);
}

function placeBetween(opening: Line, closing: Line, nearMiss?: NearMiss): FrontMatterPlace {
  return {
    span: span(opening.start, closing.end),
    yaml: span(opening.next, closing.start),
    bodyStart: closing.next,
    ...(nearMiss && { nearMiss }),
  };
}

/** An opening line that is right, and no closing line that is. */
function unclosed(text: string, opening: Line): FrontMatterPlace | undefined {
  const lines = linesFrom(text, opening.next);
  const key = lines.findIndex((line) => credentialLine.test(line.text));
  if (key < 0) return undefined;
  const closing = lines.find(
    (line, index) => index > key && (almostDelimiter.test(line.text) || plusSigns.test(line.text)),
  );
  if (closing) return placeBetween(opening, closing, delimiterAmiss('closing-line', closing));
  return upToBody(opening, lines, {
    variant: 'no-closing',
    span: span(opening.start, opening.start + 3),
    arguments: {},
  });
}

/** No closing line at all: the front matter is taken to end before the first blank line or heading behind the key. */
function upToBody(opening: Line, lines: readonly Line[], nearMiss: NearMiss): FrontMatterPlace {
  const key = lines.findIndex((line) => credentialLine.test(line.text));
  const behind = lines.findIndex(
    (line, index) => index > key && (line.text.trim() === '' || /^#{1,6} /.test(line.text)),
  );
  const last = lines[behind < 0 ? lines.length - 1 : behind - 1] ?? opening;
  const newline = lineEnding(opening);
  const written = last.next > last.end ? `---${newline}` : `${newline}---${newline}`;
  const edit = { span: span(last.next, last.next), text: written };
  const missing = nearMiss.variant === 'no-closing' ? { ...nearMiss, edit } : nearMiss;
  return {
    span: span(opening.start, last.end),
    yaml: span(opening.next, last.next),
    bodyStart: last.next,
    nearMiss: missing,
  };
}

/** Text whose first line is no opening line. */
function findAmiss(text: string, start: number): FrontMatterPlace | undefined {
  const lines = linesFrom(text, start);
  const opening = lines.findIndex((line) => line.text.trim() !== '');
  const first = lines[opening];
  if (!first) return undefined;
  const rest = lines.slice(opening + 1);
  if (credentialLine.test(first.text)) return withoutOpening(first, rest);
  const plus = plusSigns.test(first.text);
  if (!plus && !almostDelimiter.test(first.text)) return undefined;
  const closing = rest.find(
    (line) =>
      almostDelimiter.test(line.text) || /^\.\.\.[ \t]*$/.test(line.text) || plusSigns.test(line.text),
  );
  const inside = closing ? rest.slice(0, rest.indexOf(closing)) : rest;
  if (!inside.some((line) => credentialLine.test(line.text))) return undefined;
  const nearMiss = openingAmiss(text, start, first, plus);
  return closing ? placeBetween(first, closing, nearMiss) : upToBody(first, rest, nearMiss);
}

function openingAmiss(text: string, start: number, first: Line, plus: boolean): NearMiss {
  const trimmed = first.text.trim();
  if (plus) return delimiterAmiss('plus-signs', first);
  if (trimmed !== '---') return delimiterAmiss('opening-line', first);
  // Blank lines or spaces before an opening line that is right in itself.
  const dashes = text.indexOf('---', first.start);
  const before = span(start, dashes);
  return { variant: 'before-opening', span: before, arguments: {}, edit: { span: before, text: '' } };
}

function delimiterAmiss(variant: NearMiss['variant'], line: Line): NearMiss {
  const place = span(line.start, line.start + line.text.length);
  return { variant, span: place, arguments: { line: line.text.trim() }, edit: { span: place, text: '---' } };
}

/** `credential:` in the very first line and a closing line below. */
function withoutOpening(first: Line, rest: readonly Line[]): FrontMatterPlace | undefined {
  const closing = rest.find((line) => closingLine.test(line.text));
  if (!closing) return undefined;
  return {
    span: span(first.start, closing.end),
    yaml: span(first.start, closing.start),
    bodyStart: closing.next,
    nearMiss: {
      variant: 'no-opening',
      span: span(first.start, first.end),
      arguments: {},
      edit: { span: span(first.start, first.start), text: `---${lineEnding(first)}` },
    },
  };
}

function lineEnding(line: Line): string {
  return line.next - line.end === 2 ? '\r\n' : '\n';
}

function linesFrom(text: string, start: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; lines.length < nearLines && at < Math.min(text.length, start + nearLength); ) {
    const line = lineFrom(text, at);
    lines.push(line);
    at = line.next;
  }
  return lines;
}

/** The line that begins at `start`; of a very long one only its beginning as `text`, which then matches nothing. */
function lineFrom(text: string, start: number): Line {
  const limit = Math.min(text.length, start + maximumFrontMatter);
  let end = start;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
  return { start, end, next, text: text.slice(start, Math.min(end, start + longestNearLine)) };
}
