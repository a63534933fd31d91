import type { Edit } from '../text/edit.ts';
import { Memory, Remembering } from '../text/memory.ts';
import type { Text } from '../text/text.ts';
import { type Block, blockAt, isTooComplex, KnownBlocks, piecesOf } from './blocks.ts';
import { Allowance, MOST_EFFORT, MOST_PIECES, mayDefine } from './difficulty.ts';

/**
 * A run of blocks that is compared as one with an edited text, and kept as one where it is still there. Without runs a
 * keystroke would look at each block of the document.
 */
export interface Run {
  readonly blocks: readonly Block[];
  /** The blocks' text. */
  readonly source: string;
  /** What the blocks may ask of the parser, and how much they hold; see `difficulty.ts`. */
  readonly effort: number;
  readonly effortOfBrackets: number;
  readonly pieces: number;
  readonly mayDefine: boolean;
  /** Whether none of the blocks counts as plain words for being too hard. */
  readonly isReadWhole: boolean;
  readonly memory: Memory;
}

/** Makes what looks at runs remember what it found in each. */
export const rememberingRuns = new Remembering<Run>();

/** Runs are long enough to be few and short enough that the few around an edit are quickly gone through anew. */
const MOST_BLOCKS = 24;

/**
 * Splits the text from `start` on into blocks, in runs. Runs and blocks of `previous`, an earlier version's, are taken
 * over wherever their text is still there and nothing before them changed what they mean, so that the cost is that of
 * the edit. Where `edit` says what became of the earlier version, nothing beyond it is even looked at. How blocks are
 * spread over runs has no meaning.
 */
export function splitIntoRuns(
  text: Text,
  start: number,
  previous: readonly Run[] = [],
  edit?: Edit,
): readonly Run[] {
  if (isAllowed(previous)) {
    const runs = split(text, start, previous, edit);
    if (previous.length === 0 || isAllowed(runs)) return runs;
  }
  return splitBeyondAllowance(String(text), start, previous);
}

/**
 * Where the allowance ends depends on all that stands before, so the text is gone through from its start. What is known
 * of its blocks is taken over: the parser is asked for what the edit touched, and for what the allowance now reaches.
 */
function splitBeyondAllowance(text: string, start: number, previous: readonly Run[]): readonly Run[] {
  const known = new KnownBlocks(previous.flatMap(({ blocks }) => blocks));
  const allowance = new Allowance(mayDefine(text, start));
  const blocks: Block[] = [];
  readBlocks(text, start, text.length, [], blocks, allowance, known);
  return inRuns(blocks, previous);
}

/** Whether runs stay within what a document may hold, and ask of the parser. */
function isAllowed(runs: readonly Run[]): boolean {
  let effort = 0;
  let ofBrackets = 0;
  let pieces = 0;
  let hasDefinitions = false;
  for (const run of runs) {
    effort += run.effort;
    ofBrackets += run.effortOfBrackets;
    pieces += run.pieces;
    hasDefinitions ||= run.mayDefine;
  }
  return effort + (hasDefinitions ? ofBrackets : 0) <= MOST_EFFORT && pieces < MOST_PIECES;
}

function split(text: Text, start: number, previous: readonly Run[], edit: Edit | undefined): readonly Run[] {
  const gap = gapIn(text, start, previous, edit);
  if (!gap) return previous;
  const { from, tail } = gap;
  if (previous.length > 0) {
    // One run more than the gap shows where its last block ends, unless something stays open.
    const end = tail.start + lengthOf(previous, tail.index);
    const { runs, isWithin } = readGap(text.slice(from, end), gap, previous);
    if (isWithin || end === text.length) return runs;
  }
  return readGap(String(text).slice(from), gap, previous).runs;
}

/** The place between the runs that stand in the text as they stood. */
interface Gap {
  /** Where it begins in the text. */
  readonly from: number;
  /** The first run that stood there. */
  readonly first: number;
  /** The first of the runs behind it. */
  readonly tail: Place;
}

/** Nothing where all runs are still there and nothing else is. */
function gapIn(text: Text, start: number, previous: readonly Run[], edit: Edit | undefined): Gap | undefined {
  const head = alikeFromStart(text, start, previous, edit);
  if (head.count === previous.length && head.end === text.length) return undefined;
  // What follows a block decides where it ends, so the last run that is alike is looked at again.
  const first = Math.max(0, head.count - 1);
  const from = head.end - (head.count > 0 ? lengthOf(previous, first) : 0);
  return { from, first, tail: alikeFromEnd(text, from, previous, first, edit) };
}

/**
 * The runs with what is read in a gap, from `window`, the text from the gap's start on. `isWithin` says that the window's
 * end ended no block: what stands behind it in the text has no say.
 */
function readGap(
  window: string,
  { from, first, tail: { index, start } }: Gap,
  previous: readonly Run[],
): { readonly runs: readonly Run[]; readonly isWithin: boolean } {
  let tail: Place = { index, start: start - from };
  const outside = [...previous.slice(0, first), ...previous.slice(index)];
  const allowance = new Allowance(mayDefine(window) || outside.some((run) => run.mayDefine));
  const changed = previous.slice(first, index).flatMap((run) => run.blocks);
  const blocks: Block[] = [];
  let at = 0;
  for (;;) {
    at = readBlocks(window, at, tail.start, at === 0 ? changed : [], blocks, allowance);
    if (at === tail.start) break;
    // A fence that was opened takes in what follows it, as far as it goes.
    tail = firstFrom(at, tail, previous);
  }
  const between = inRuns(blocks, previous.slice(first, tail.index));
  const runs = [...previous.slice(0, first), ...between, ...previous.slice(tail.index)];
  return { runs, isWithin: at < window.length };
}

/** Where a run of the earlier version stands in the text. */
interface Place {
  readonly index: number;
  readonly start: number;
}

/** How many runs from the first on stand where they stood, and where they end. */
function alikeFromStart(
  text: Text,
  start: number,
  runs: readonly Run[],
  edit: Edit | undefined,
): { readonly count: number; readonly end: number } {
  let end = start;
  let count = 0;
  for (const { source } of runs) {
    const isAlike = edit ? end + source.length <= edit.span.start : holds(text, source, end);
    if (!isAlike) break;
    end += source.length;
    count += 1;
  }
  return { count, end };
}

/** The first of the runs that stand, from there on, as far from the text's end as they did; none before `from`. */
function alikeFromEnd(
  text: Text,
  from: number,
  runs: readonly Run[],
  first: number,
  edit: Edit | undefined,
): Place {
  const least = edit ? Math.max(from, edit.span.start + edit.length) : from;
  let start = text.length;
  let index = runs.length;
  while (index > first) {
    const { source } = runs[index - 1] as Run;
    if (start - source.length < least || !(edit || holds(text, source, start - source.length))) break;
    start -= source.length;
    index -= 1;
  }
  return { index, start };
}

/** The first of the runs that begins at or behind an offset; the text's end if there is none. */
function firstFrom(offset: number, { index, start }: Place, runs: readonly Run[]): Place {
  let place = { index, start };
  while (place.start < offset) {
    place = { index: place.index + 1, start: place.start + lengthOf(runs, place.index) };
  }
  return place;
}

/** A comparison of two strings is many times quicker than a search that begins at a place. */
function holds(text: Text, source: string, at: number): boolean {
  return text.slice(at, at + source.length) === source;
}

/**
 * Reads the blocks from `start` to `end`, or to where the block ends that goes beyond; tells where that is. What is
 * still there of `old`, the blocks that stood there before, is taken over.
 */
function readBlocks(
  text: string,
  start: number,
  end: number,
  old: readonly Block[],
  into: Block[],
  allowance: Allowance,
  known?: KnownBlocks,
): number {
  let kept = 0;
  let offset = start;
  for (const { source } of old) {
    if (offset + source.length > end || !holds(text, source, offset)) break;
    offset += source.length;
    kept += 1;
  }
  const isWhole = kept === old.length && offset === end;
  if (kept > 0 && !isWhole) {
    kept -= 1;
    offset -= lengthOf(old, kept);
  }
  into.push(...old.slice(0, kept));
  if (isWhole) return end;
  let reusable = end;
  let index = old.length;
  while (index > kept) {
    const length = lengthOf(old, index - 1);
    if (reusable - length < offset || !holds(text, old[index - 1]?.source ?? '', reusable - length)) break;
    reusable -= length;
    index -= 1;
  }
  const first = offset;
  while (offset < end) {
    while (reusable < offset) reusable += lengthOf(old, index++);
    if (reusable === offset) {
      into.push(...old.slice(index));
      return end;
    }
    const block = blockAt(text, offset, allowance, known);
    // The first block read anew is often just what it was; as the same object it brings what is known of it along.
    const same = offset === first && old[kept]?.source === block.source;
    into.push(same ? (old[kept] ?? block) : block);
    offset += block.source.length;
  }
  return offset;
}

function lengthOf(things: readonly (Block | Run)[], index: number): number {
  return things[index]?.source.length ?? 0;
}

/** Spreads blocks over runs. Earlier runs, those that stood there, are taken over where they hold the very same blocks. */
function inRuns(blocks: readonly Block[], previous: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const run of previous) {
    if (!run.blocks.every((block, index) => blocks[done + index] === block)) break;
    runs.push(run);
    done += run.blocks.length;
  }
  const behind: Run[] = [];
  let end = blocks.length;
  for (const run of previous.slice(runs.length).toReversed()) {
    const from = end - run.blocks.length;
    if (from < done || !run.blocks.every((block, index) => blocks[from + index] === block)) break;
    behind.unshift(run);
    end = from;
  }
  const left = end - done;
  // Evenly, so that a run which has grown too long becomes two that can grow.
  const size = Math.ceil(left / Math.max(1, Math.ceil(left / MOST_BLOCKS)));
  for (; done < end; done += size) runs.push(runOf(blocks.slice(done, Math.min(end, done + size))));
  return [...runs, ...behind];
}

/** Takes blocks together. */
export function runOf(blocks: readonly Block[]): Run {
  let effort = 0;
  let ofBrackets = 0;
  let pieces = 0;
  for (const block of blocks) {
    effort += block.effort;
    ofBrackets += block.effortOfBrackets;
    pieces += piecesOf(block);
  }
  const source = blocks.map((block) => block.source).join('');
  return {
    blocks,
    source,
    effort,
    effortOfBrackets: ofBrackets,
    pieces,
    mayDefine: mayDefine(source),
    isReadWhole: !blocks.some(isTooComplex),
    memory: new Memory(),
  };
}
