import type { Root } from 'mdast';
import { isTooComplex } from './difficulty.ts';
import { parseMarkdown } from './parse.ts';

/*
 * A document is parsed in blocks that can be understood one by one. A block ends where nothing can still be open: at
 * a blank line followed by a line that is not indented (which closes every paragraph, list, quote and table), or
 * behind the line that closes a fence or an HTML block. Only fences and some HTML blocks outlast a blank line, and
 * whether a block ends inside one is asked of the parser itself, so the pieces give what the whole would give. What a
 * block means does not depend on what stands before it, hence an edit needs only the blocks that it touches anew.
 */

/** A stretch of Markdown between two places at which nothing is open. Blank lines belong to the block before them. */
export interface Block {
  readonly source: string;
}

/** The syntax trees that splitting needed, kept for whoever needs them next; too complex blocks have none. */
const trees = new WeakMap<Block, Root>();

/** The syntax tree of a block, or `undefined` when it is too complex to be parsed. */
export function treeOf(block: Block): Root | undefined {
  const known = trees.get(block);
  if (known) return known;
  if (isTooComplex(block.source)) return undefined;
  const tree = parseMarkdown(block.source);
  trees.set(block, tree);
  return tree;
}

/** Drops a block's tree once what it says has been taken from it: trees are many times larger than their text. */
export function forgetTree(block: Block): void {
  trees.delete(block);
}

/** The block that starts at `start`, which must be the start of a line at which nothing is open. */
export function blockAt(text: string, start: number): Block {
  const block = blockOf(text, start, quietLine(text, start));
  const closing = openAtEnd(block);
  return closing ? blockOf(text, start, closing(text, start)) : block;
}

/** A block with a copy of its text: a slice would keep the whole document of its day alive. */
function blockOf(text: string, start: number, end: number): Block {
  return { source: ` ${text.slice(start, end)}`.slice(1) };
}

/** Start of the first line after `start` that is not indented and follows a blank line; the text's end if none. */
function quietLine(text: string, start: number): number {
  // Blank lines at the very start belong to this block, not before it.
  let line = skipBlankLines(text, start);
  while (line < text.length) {
    const next = nextLine(text, line);
    line = skipBlankLines(text, next);
    if (line > next && !isSpaceOrTab(text.charCodeAt(line))) return line;
  }
  return text.length;
}

/** The start of the first line from `line` on that is not blank; the text's end if there is none. */
function skipBlankLines(text: string, line: number): number {
  let start = line;
  while (start < text.length) {
    let offset = start;
    while (isSpaceOrTab(text.charCodeAt(offset))) offset++;
    if (offset < text.length && !isLineEnd(text.charCodeAt(offset))) return start;
    start = nextLine(text, offset);
  }
  return text.length;
}

/** The start of the line after the one that holds `offset`; the text's end if it is the last. */
function nextLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED) return end + 2;
  return Math.min(end + 1, text.length);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

function isSpaceOrTab(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Finds where the construct that is open at the end of a block closes, from the block's start. */
type Closing = (text: string, blockStart: number) => number;

const mayOpen = /(?:^|[\r\n]) {0,3}(?:```|~~~|<(?:!|\?|script|pre|style|textarea))/i;

function openAtEnd(block: Block): Closing | undefined {
  if (!mayOpen.test(block.source)) return undefined;
  const last = treeOf(block)?.children.at(-1);
  const start = last?.position?.start.offset;
  if (last === undefined || start === undefined) return undefined;
  // Positions of indented openers may start at the opener itself: what closes it does not depend on that.
  const opening = block.source.slice(start);
  if (last.type === 'code') return openFence(opening, start);
  return last.type === 'html' ? openHtml(opening, start) : undefined;
}

function openFence(opening: string, at: number): Closing | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})[^\r\n]*/.exec(opening);
  if (!fence) return undefined;
  const mark = (fence[1] ?? '').charAt(0);
  const length = (fence[1] ?? '').length;
  const closes = new RegExp(`(?:\\r\\n|\\n|\\r) {0,3}\\${mark}{${length},}[ \\t]*(?:\\r\\n|\\n|\\r|$)`, 'g');
  closes.lastIndex = fence[0].length;
  if (closes.test(opening)) return undefined;
  return (text, blockStart) => {
    closes.lastIndex = blockStart + at + fence[0].length;
    return closes.test(text) ? closes.lastIndex : text.length;
  };
}

/** The HTML blocks that blank lines do not end: how they start, how they end, how far behind `<` an end may begin. */
const htmlEnds: readonly (readonly [starts: RegExp, ends: RegExp, from: number])[] = [
  // A comment may close with the very dashes that open it: `<!-->`.
  [/^ {0,3}<!--/, /-->/g, 2],
  [/^ {0,3}<\?/, /\?>/g, 1],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/g, 9],
  [/^ {0,3}<![a-z]/i, />/g, 2],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/gi, 1],
];

function openHtml(opening: string, at: number): Closing | undefined {
  const kind = htmlEnds.find(([starts]) => starts.test(opening));
  if (!kind) return undefined;
  const [, ends, from] = kind;
  const endAfter = (text: string, offset: number): number => {
    ends.lastIndex = offset + from;
    return ends.test(text) ? ends.lastIndex : -1;
  };
  const mark = opening.indexOf('<');
  if (endAfter(opening, mark) >= 0) return undefined;
  return (text, blockStart) => {
    const end = endAfter(text, blockStart + at + mark);
    return end < 0 ? text.length : nextLine(text, end);
  };
}
