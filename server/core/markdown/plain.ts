import type { Span } from '../text/span.ts';
import type { Content, Heading, Passage, TableRow } from './content-types.ts';
import { type Flow, type Link, type Piece, plainFlow } from './flow.ts';

/*
 * Most blocks of a submission are so simple that what the parser would make of them is known beforehand: paragraphs
 * with citations and links, headings, tables. Reading them here takes a hundredth of the parser's time, and the parser
 * itself need not be warm when a document opens. Whatever is not certainly simple is left to the parser; tests hold the
 * two against each other.
 */

/**
 * What a simple block holds; `undefined` where the parser must be asked. It stands only for blocks none of whose
 * brackets refers to a definition elsewhere.
 */
export function plainContent(source: string): readonly Content[] | undefined {
  if (hasMarkup(source)) return undefined;
  const first = source.charCodeAt(0);
  if (first === HASH) return plainHeading(source);
  if (first === BAR) return plainTable(source);
  const span = proseSpan(source);
  return span && plainPassage(source, span);
}

const HASH = 0x23;
const BAR = 0x7c;

/**
 * Whether there may be inline markup other than links: escapes, code, emphasis, HTML, character references,
 * definitions, footnotes. Brackets alone are none, for without a definition they refer to nothing.
 */
function hasMarkup(source: string): boolean {
  return /[\\`*_<\0\uFEFF]|&[#A-Za-z]|\]:|\[\^/.test(source);
}

/** Where the paragraph stands in a block that is one paragraph: no line could start anything but a paragraph's line. */
function proseSpan(source: string): Span | undefined {
  if (/(?:^|[\r\n])(?: {0,3}(?:[-+=#:|>~]|\d{1,9}[.)])| {0,3}\t| {4})/.test(source)) return undefined;
  const start = /[^ \t\r\n]/.exec(source)?.index;
  if (start === undefined) return undefined;
  const span = { start, end: endOf(source) };
  // A blank line inside would make two paragraphs; spaces before a line's end would make a break.
  const inner = source.slice(span.start, span.end);
  return /(?:\n|\r(?!\n))[ \t]*[\r\n]|[ \t][\r\n]/.test(inner) ? undefined : span;
}

/** Where a block ends, spaces and blank lines behind it left out. */
function endOf(source: string): number {
  let end = source.length;
  while (end > 0 && ' \t\r\n'.includes(source.charAt(end - 1))) end--;
  return end;
}

function plainPassage(source: string, span: Span): [Passage] | undefined {
  const flow = flowWithLinks(source, span);
  return flow && [{ type: 'passage', flow, span, counted: true }];
}

function plainHeading(source: string): [Heading] | undefined {
  const end = endOf(source);
  const line = /^(#{1,6}) [^\s#](?:[^\t\r\n]*[^\s#])?$/.exec(source.slice(0, end));
  if (!line) return undefined;
  const depth = line[1]?.length ?? 1;
  const flow = flowWithLinks(source, { start: depth + 1, end });
  // To the parser, spaces behind a heading's words are part of the heading.
  if (!flow || /^[ \t]/.test(source.slice(end))) return undefined;
  return [{ type: 'heading', depth, flow, span: { start: 0, end } }];
}

function plainTable(source: string): TableRow[] | undefined {
  const end = endOf(source);
  if (/^[ \t]/.test(source.slice(end))) return undefined;
  const lines = linesOf(source, end);
  const [head, delimiter] = lines;
  if (!head || !delimiter) return undefined;
  if (!/^\|(?: ?:?-+:? ?\|)+$/.test(source.slice(delimiter.start, delimiter.end))) return undefined;
  const columns = barsIn(source, delimiter).length - 1;
  const rows: TableRow[] = [];
  for (const line of lines) {
    if (line === delimiter) continue;
    const bars = barsIn(source, line);
    const whole = bars[0] === line.start && bars.at(-1) === line.end - 1;
    if (!whole || bars.length - 1 !== columns) return undefined;
    const cells: Flow[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = trimmed(source, (bars[column] ?? 0) + 1, bars[column + 1] ?? 0);
      const flow = flowWithLinks(source, cell);
      if (!flow) return undefined;
      cells.push(flow);
    }
    rows.push({ type: 'row', cells, header: line === head, span: line });
  }
  return rows;
}

function linesOf(source: string, end: number): Span[] {
  const lines: Span[] = [];
  const lineEnds = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = lineEnds.exec(source); found && found.index < end; found = lineEnds.exec(source)) {
    lines.push({ start, end: found.index });
    start = lineEnds.lastIndex;
  }
  lines.push({ start, end });
  return lines;
}

function barsIn(source: string, { start, end }: Span): number[] {
  const bars: number[] = [];
  for (let at = source.indexOf('|', start); at >= 0 && at < end; at = source.indexOf('|', at + 1))
    bars.push(at);
  return bars;
}

function trimmed(source: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && ' \t'.includes(source.charAt(from))) from++;
  while (to > from && ' \t'.includes(source.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The flow of a stretch whose only markup are simple links, `[text](target)`; `undefined` if any is not simple. */
function flowWithLinks(source: string, { start, end }: Span): Flow | undefined {
  const first = source.indexOf('](', start);
  if (first < 0 || first >= end) return plainFlow(source, { start, end });
  // A target of other characters may have escapes, a title or brackets of its own.
  const simple = /(!?)\[([^[\]\r\n]+)\]\(([A-Za-z0-9./#=,:?-]+)\)/y;
  const pieces: Piece[] = [];
  const links: Link[] = [];
  let text = '';
  let done = start;
  const add = (to: number): void => {
    const plain = plainFlow(source, { start: done, end: to });
    for (const piece of plain.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += plain.text;
    done = to;
  };
  for (let close = first; close >= 0 && close < end; close = source.indexOf('](', close + 1)) {
    const open = source.lastIndexOf('[', close);
    if (open < done) return undefined;
    simple.lastIndex = open > start && source.charAt(open - 1) === '!' ? open - 1 : open;
    const link = simple.exec(source);
    const [, image, label = '', url = ''] = link ?? [];
    if (!link || image || simple.lastIndex > end) return undefined;
    add(open);
    const from = text.length;
    done = open + 1;
    add(open + 1 + label.length);
    const target = { start: close + 2, end: close + 2 + url.length };
    const span = { start: open, end: simple.lastIndex };
    links.push({ text: { start: from, end: text.length }, span, target, url });
    done = simple.lastIndex;
  }
  add(end);
  return { text, pieces, links, literal: [], hidden: [], html: [] };
}
