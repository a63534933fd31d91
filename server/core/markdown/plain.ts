import type { Span } from '../text/span.ts';
import type { Content, Heading, Passage, TableRow } from './content-types.ts';
import type { Flow } from './flow.ts';
import { simpleFlow } from './plain-flow.ts';

/*
 * Most blocks of a submission are so simple that what the parser would make of them is known beforehand: paragraphs
 * with citations, links and emphasis, headings, tables, lists. Reading them here takes a hundredth of the parser's
 * time, and the parser itself need not be warm when a document opens. Whatever is not certainly simple is left to the
 * parser; tests hold the two against each other.
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
  if (item.test(source)) return plainList(source);
  const span = proseSpan(source);
  const passage = span && plainPassage(source, span);
  return passage && [passage];
}

const HASH = 0x23;
const BAR = 0x7c;

/**
 * Whether there may be inline markup other than links and asterisks: escapes, code, HTML, character references,
 * definitions, footnotes. Brackets alone are none, for without a definition they refer to nothing.
 */
function hasMarkup(source: string): boolean {
  return /[\\`_<\0\uFEFF]|&[#A-Za-z]|\]:|\[\^/.test(source);
}

/** Where the paragraph stands in a block that is one paragraph; indented further, it could be code. */
function proseSpan(source: string): Span | undefined {
  const before = /^(?:[ \t]*[\r\n])* {0,3}(?=[^ \t\r\n])/.exec(source)?.[0];
  return before === undefined ? undefined : { start: before.length, end: endOf(source) };
}

/** What starts a line that is not a paragraph's, or might not be. */
const startsMore = /(?:^|[\r\n])(?: {0,3}(?:[-+=#:|>~]|\d{1,9}[.)])| {0,3}\t| {4})/;
/** A blank line would make two paragraphs; spaces before a line's end would make a break. */
const breaks = /(?:\n|\r(?!\n))[ \t]*[\r\n]|[ \t](?:[\r\n]|$)/;

/** Where a block ends, spaces and blank lines behind it left out. */
function endOf(source: string): number {
  let end = source.length;
  while (end > 0 && ' \t\r\n'.includes(source.charAt(end - 1))) end--;
  return end;
}

function plainPassage(source: string, span: Span): Passage | undefined {
  const text = source.slice(span.start, span.end);
  if (startsMore.test(text) || breaks.test(text)) return undefined;
  const flow = simpleFlow(source, span);
  return flow && { type: 'passage', flow, span, counted: true };
}

function plainHeading(source: string): [Heading] | undefined {
  const end = endOf(source);
  const line = /^(#{1,6}) [^\s#](?:[^\t\r\n]*[^\s#])?$/.exec(source.slice(0, end));
  if (!line) return undefined;
  const depth = line[1]?.length ?? 1;
  const flow = simpleFlow(source, { start: depth + 1, end });
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
      const flow = simpleFlow(source, cell);
      if (!flow) return undefined;
      cells.push(flow);
    }
    rows.push({ type: 'row', cells, header: line === head, span: line });
  }
  return rows;
}

/** The mark of a list item whose text begins on its line, and the box of a task. */
const item = /^((?:[-+]|\d{1,9}[.)]) )(\[[ xX]\] (?=[^\s[*]))?(?!\[[ xX]\])(?=\S)/;

/** A list with nothing in it but its items' text. An item's further lines are indented just as its first. */
function plainList(source: string): Passage[] | undefined {
  const end = endOf(source);
  if (/^[ \t]/.test(source.slice(end))) return undefined;
  const passages: Passage[] = [];
  const lines = linesOf(source, end);
  for (let index = 0; index < lines.length; ) {
    const { start } = lines[index] as Span;
    const [all, mark = '', box] = item.exec(source.slice(start, lines[index]?.end)) ?? [];
    if (all === undefined) return undefined;
    const indent = ' '.repeat(mark.length);
    do index++;
    while (index < lines.length && source.startsWith(indent, lines[index]?.start));
    const passage = plainPassage(source, { start: start + all.length, end: lines[index - 1]?.end ?? end });
    if (!passage) return undefined;
    passages.push(box ? { ...passage, task: taskOf(box, start + mark.length) } : passage);
  }
  return passages;
}

function taskOf(box: string, start: number): NonNullable<Passage['task']> {
  return { checked: box.charAt(1) !== ' ', box: { start, end: start + 3 } };
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
