import type { Root } from 'mdast';
import type { Content } from './content-types.ts';
import { type Allowance, effortOf, effortOfBrackets } from './difficulty.ts';
import { parseMarkdown } from './parse.ts';
import { plainContent } from './plain.ts';

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
  /** What it holds, where that is known without the parser and none of its brackets refers to a definition elsewhere. */
  readonly plain?: readonly Content[];
  /** What it may ask of the parser; see `difficulty.ts`. */
  readonly effort: number;
  /** Whether it is not given to the parser, being too hard by itself or one too many. */
  readonly isBeyondParser: boolean;
}

/** The syntax trees that splitting needed, kept for whoever needs them next; too complex blocks have none. */
const trees = new WeakMap<Block, Root>();

/** Whether a block is not read as Markdown: what it holds counts as plain words. */
export function isTooComplex({ source, plain, isBeyondParser }: Block): boolean {
  if (!isBeyondParser) return false;
  // Plain text loses nothing but what brackets might refer to; a citation refers to the front matter.
  return !plain || /\[(?!@)/.test(source);
}

/** The syntax tree of a block, or `undefined` when it is too complex to be parsed. */
export function treeOf(block: Block): Root | undefined {
  const known = trees.get(block);
  if (known) return known;
  if (block.isBeyondParser) return undefined;
  const tree = parseMarkdown(block.source);
  trees.set(block, tree);
  return tree;
}

/** Drops a block's tree once what it says has been taken from it: trees are many times larger than their text. */
export function forgetTree(block: Block): void {
  trees.delete(block);
}

/** The block that starts at `start`, which must be the start of a line at which nothing is open. */
export function blockAt(text: string, start: number, allowance: Allowance): Block {
  if (allowance.isUsedUp)
    return { source: copyOf(text, start, text.length), effort: 0, isBeyondParser: true };
  const block = withinAllowance(text, start, allowance);
  allowance.count(piecesOf(block));
  return block;
}

/** How many headings, paragraphs or rows a block holds; where only the parser knows, that is bounded by its effort. */
export function piecesOf({ plain }: Block): number {
  return plain?.length ?? 1;
}

function withinAllowance(text: string, start: number, allowance: Allowance): Block {
  const block = blockOf(copyOf(text, start, quietLine(text, start)));
  // Nothing is asked of the parser that the document may not ask of it.
  if (block.isBeyondParser || !allowance.take(block.effort)) return { ...block, isBeyondParser: true };
  const closing = openAtEnd(block);
  if (!closing) return block;
  const whole = blockOf(copyOf(text, start, closing(text, start)));
  const isBeyondParser = whole.isBeyondParser || !allowance.take(whole.effort - block.effort);
  return isBeyondParser ? { ...whole, isBeyondParser } : whole;
}

/** A copy of a stretch of the text: a slice would keep the whole document of its day alive. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

/** A stretch of Markdown taken as a block, whatever it holds. */
export function blockOf(source: string): Block {
  const effort = effortOf(source);
  if (effort === undefined) return { source, effort: 0, isBeyondParser: true };
  const plain = plainContent(source);
  if (!plain) return { source, effort, isBeyondParser: false };
  return { source, plain, effort: effortOfBrackets(source), isBeyondParser: false };
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
