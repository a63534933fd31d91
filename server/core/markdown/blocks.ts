import type { Root } from 'mdast';
import { copyOf } from '../text/copy.ts';
import { Memory, Remembering } from '../text/memory.ts';
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
  /** What it asks of the parser; see `difficulty.ts`. */
  readonly effort: number;
  /** What it may ask besides where the document has definitions, to which its brackets may refer. */
  readonly effortOfBrackets: number;
  /** Whether it is not given to the parser, being too hard by itself or one too many. */
  readonly isBeyondParser: boolean;
  readonly memory: Memory;
}

/** Makes what looks at blocks remember what it found in each. */
export const rememberingBlocks = new Remembering<Block>();

/** The syntax trees that splitting needed, kept for whoever needs them next; too complex blocks have none. */
const trees = rememberingBlocks.niche<Root>();

/** Whether a block is not read as Markdown: what it holds counts as plain words. */
export function isTooComplex({ plain, effortOfBrackets: ofBrackets, isBeyondParser }: Block): boolean {
  if (!isBeyondParser) return false;
  // Plain text loses nothing but what brackets might refer to.
  return !plain || ofBrackets > 0;
}

/** The syntax tree of a block, or `undefined` when it is too complex to be parsed. */
export function treeOf(block: Block): Root | undefined {
  const known = trees.in(block);
  if (known) return known;
  if (block.isBeyondParser) return undefined;
  const tree = parseMarkdown(block.source);
  trees.keep(block, tree);
  return tree;
}

/** Drops a block's tree once what it says has been taken from it: trees are many times larger than their text. */
export function forgetTree(block: Block): void {
  trees.keep(block, undefined);
}

/**
 * The block that starts at `start`, which must be the start of a line at which nothing is open. Blocks that are `known`
 * are taken over, whatever stood around them.
 */
export function blockAt(text: string, start: number, allowance: Allowance, known?: KnownBlocks): Block {
  if (allowance.isUsedUp) {
    const rest = text.slice(start);
    return known?.beyondParser(rest) ?? beyondParser(copyOf(rest));
  }
  const block = withinAllowance(text, start, allowance, known);
  allowance.count(piecesOf(block));
  return block;
}

/** Blocks of an earlier version by what stands in them. Each is given out once: no block stands in two places. */
export class KnownBlocks {
  readonly #read = new Map<string, Block[]>();
  readonly #beyondParser = new Map<string, Block[]>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks.toReversed()) {
      keep(block, block.isBeyondParser ? this.#beyondParser : this.#read);
      const beginning = beginnings.in(block);
      if (beginning) keep(beginning, this.#read);
    }
  }

  read(source: string): Block | undefined {
    return this.#read.get(source)?.pop();
  }

  beyondParser(source: string): Block | undefined {
    return this.#beyondParser.get(source)?.pop();
  }
}

function keep(block: Block, among: Map<string, Block[]>): void {
  const same = among.get(block.source);
  if (same) same.push(block);
  else among.set(block.source, [block]);
}

/** How many headings, paragraphs or rows a block holds; where only the parser knows, that is bounded by its effort. */
export function piecesOf({ plain, isBeyondParser }: Block): number {
  if (plain) return plain.length;
  return isBeyondParser ? PIECES_OF_PLAIN_WORDS : 1;
}

/** Whoever reaches a limit gets the words of what follows, but not without end. */
const PIECES_OF_PLAIN_WORDS = 4;

/** What stands before the first blank line of a block that goes on behind it: it told that the block does. */
const beginnings = rememberingBlocks.niche<Block>();

function withinAllowance(text: string, start: number, allowance: Allowance, known?: KnownBlocks): Block {
  const block = knownOrNew(text.slice(start, quietLine(text, start)), known);
  // Nothing is asked of the parser that the document may not ask of it.
  if (block.isBeyondParser || !allowance.take(block)) return notParsed(block, known);
  const closing = openAtEnd(block);
  if (!closing) return block;
  const end = closing(text, start);
  if (end === start + block.source.length) return block;
  const whole = knownOrNew(text.slice(start, end), known);
  const rest = {
    effort: whole.effort - block.effort,
    effortOfBrackets: whole.effortOfBrackets - block.effortOfBrackets,
  };
  const isParsed = !whole.isBeyondParser && allowance.take(rest);
  // Its beginning has been parsed, whatever becomes of it.
  const effort = Math.max(whole.effort, block.effort);
  const result = isParsed ? whole : notParsed({ ...whole, effort }, known);
  forgetTree(block);
  beginnings.keep(result, block);
  return result;
}

function knownOrNew(source: string, known: KnownBlocks | undefined): Block {
  return known?.read(source) ?? blockOf(copyOf(source));
}

function notParsed(block: Block, known: KnownBlocks | undefined): Block {
  return known?.beyondParser(block.source) ?? { ...block, isBeyondParser: true, memory: new Memory() };
}

/** A stretch of Markdown taken as a block, whatever it holds. */
export function blockOf(source: string): Block {
  const effort = effortOf(source);
  if (effort === undefined) return beyondParser(source);
  const plain = plainContent(source);
  const ofBrackets = effortOfBrackets(source);
  const memory = new Memory();
  if (!plain) return { source, effort, effortOfBrackets: ofBrackets, isBeyondParser: false, memory };
  const asked = ofBrackets === 0 ? 0 : effort + ofBrackets;
  return { source, plain, effort: 0, effortOfBrackets: asked, isBeyondParser: false, memory };
}

function beyondParser(source: string): Block {
  return { source, effort: 0, effortOfBrackets: 0, isBeyondParser: true, memory: new Memory() };
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
  return mayOpen.test(block.source) ? closingOf(block) : undefined;
}

const closingOf = rememberingBlocks.once((block): Closing | undefined => {
  const last = treeOf(block)?.children.at(-1);
  const start = last?.position?.start.offset;
  if (last === undefined || start === undefined) return undefined;
  // Positions of indented openers may start at the opener itself: what closes it does not depend on that.
  const opening = block.source.slice(start);
  if (last.type === 'code') return openFence(opening, start);
  return last.type === 'html' ? openHtml(opening, start) : undefined;
});

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
