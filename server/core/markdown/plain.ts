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
  // The first block of a document may have blank lines before it.
  const start = /^(?:[ \t]*[\r\n])*/.exec(source)?.[0].length ?? 0;
  const span = { start, end: endOf(source) };
  const first = source.charCodeAt(start);
  if (first === HASH) return plainHeading(source, span);
  if (first === BAR) return plainTable(source, span);
  if (startsItem.test(source.slice(start, start + 20))) return plainList(source, span);
  return plainParagraph(source, span);
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

function plainParagraph(source: string, { start, end }: Span): [Passage] | undefined {
  // Indented further, it could be code.
  const indent = /^ {0,3}(?=[^ \t\r\n])/.exec(source.slice(start, start + 4))?.[0];
  const passage = indent !== undefined && plainPassage(source, { start: start + indent.length, end });
  return passage ? [passage] : undefined;
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

function plainHeading(source: string, span: Span): [Heading] | undefined {
  const { start, end } = span;
  const line = /^(#{1,6}) [^\s#](?:[^\t\r\n]*[^\s#])?$/.exec(source.slice(start, end));
  if (!line) return undefined;
  const depth = line[1]?.length ?? 1;
  const flow = simpleFlow(source, { start: start + depth + 1, end });
  // To the parser, spaces behind a heading's words are part of the heading.
  if (!flow || hasSpaceBehind(source, end)) return undefined;
  return [{ type: 'heading', depth, flow, span }];
}

function hasSpaceBehind(source: string, end: number): boolean {
  return ' \t'.includes(source.charAt(end) || '\n');
}

function plainTable(source: string, span: Span): TableRow[] | undefined {
  if (hasSpaceBehind(source, span.end)) return undefined;
  const lines = linesOf(source, span);
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
const startsItem = /^((?:[-+]|\d{1,9}[.)]) )(\[[ xX]\] (?=[^\s[*]))?(?!\[[ xX]\])(?=\S)/;

/** A list with nothing in it but its items' text. An item's further lines are indented just as its first. */
function plainList(source: string, span: Span): Passage[] | undefined {
  if (hasSpaceBehind(source, span.end)) return undefined;
  const passages: Passage[] = [];
  const lines = linesOf(source, span);
  for (let index = 0; index < lines.length; ) {
    const { start } = lines[index] as Span;
    const [all, mark = '', box] = startsItem.exec(source.slice(start, lines[index]?.end)) ?? [];
    if (all === undefined) return undefined;
    const indent = ' '.repeat(mark.length);
    do index++;
    while (index < lines.length && source.startsWith(indent, lines[index]?.start));
    const passage = plainPassage(source, {
      start: start + all.length,
      end: lines[index - 1]?.end ?? span.end,
    });
    if (!passage) return undefined;
    passages.push(box ? { ...passage, task: taskOf(box, start + mark.length) } : passage);
  }
  return passages;
}

function taskOf(box: string, start: number): NonNullable<Passage['task']> {
  return { checked: box.charAt(1) !== ' ', box: { start, end: start + 3 } };
}

function linesOf(source: string, { start: first, end }: Span): Span[] {
  const lines: Span[] = [];
  const lineEnds = /\r\n|\n|\r/g;
  let start = first;
  lineEnds.lastIndex = first;
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
