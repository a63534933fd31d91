import { type Block, blockAt } from './blocks.ts';

/**
 * Splits the text from `start` on into blocks. Blocks of `previous`, an earlier version's, are taken over wherever
 * their text is still there and nothing before them changed what they mean, so that the cost is that of the edit.
 */
export function splitIntoBlocks(text: string, start: number, previous: readonly Block[] = []): Block[] {
  const kept = unchangedHead(text, start, previous);
  const blocks = previous.slice(0, kept.count);
  const tail = unchangedTail(text, kept.end, previous, kept.count);
  let { index, start: reusable } = tail;
  let offset = kept.end;
  while (offset < text.length) {
    while (reusable < offset) reusable += sourceOf(previous, index++).length;
    if (reusable === offset) return blocks.concat(previous.slice(index));
    const block = blockAt(text, offset);
    // The first block read anew is often just what it was; as the same object it brings what is known of it along.
    const same = offset === kept.end && sourceOf(previous, kept.count) === block.source;
    blocks.push(same ? (previous[kept.count] ?? block) : block);
    offset += block.source.length;
  }
  return blocks;
}

/** The blocks before the first change. The last of them is left out: what follows a block decides where it ends. */
function unchangedHead(
  text: string,
  start: number,
  previous: readonly Block[],
): { count: number; end: number } {
  let end = start;
  let count = 0;
  while (count < previous.length && text.startsWith(sourceOf(previous, count), end)) {
    end += sourceOf(previous, count).length;
    count++;
  }
  if (count === 0 || (count === previous.length && end === text.length)) return { count, end };
  return { count: count - 1, end: end - sourceOf(previous, count - 1).length };
}

/** The blocks after the last change: the index of the first of them, and where it starts now. */
function unchangedTail(
  text: string,
  from: number,
  previous: readonly Block[],
  kept: number,
): { index: number; start: number } {
  let start = text.length;
  let index = previous.length;
  while (index > kept) {
    const { length } = sourceOf(previous, index - 1);
    if (start - length < from || !text.startsWith(sourceOf(previous, index - 1), start - length)) break;
    start -= length;
    index--;
  }
  return { index, start };
}

function sourceOf(blocks: readonly Block[], index: number): string {
  return blocks[index]?.source ?? '';
}
