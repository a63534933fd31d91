import { isTooComplex } from '../markdown/blocks.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import type { Submission } from './submission.ts';

/** UTF-16 units. Of a longer text only the front matter is read: the answer would be late, and it is no submission. */
export const LONGEST_TEXT = 10 * 1024 * 1024;

export function isTooLong(text: Text): boolean {
  return text.length > LONGEST_TEXT;
}

/** Where each block stands that counts as plain words because reading it would take too long. */
export function plainWordBlocks({ runs, frontMatter }: Submission): Span[] {
  const found: Span[] = [];
  let start = frontMatter.bodyStart;
  for (const run of runs) {
    let offset = start;
    for (const block of run.isReadWhole ? [] : run.blocks) {
      if (isTooComplex(block)) found.push(shiftSpan(shownOf(block.source), offset));
      offset += block.source.length;
    }
    start += run.source.length;
  }
  return found;
}

/** Whether everything that a submission says has been read, so that it may be called complete. */
export function isReadWhole({ text, runs }: Submission): boolean {
  return !isTooLong(text) && runs.every((run) => run.isReadWhole);
}

const MOST_SHOWN = 200;

/** As much of a block as shows where it is: its first line that is not blank, or the beginning of it. */
function shownOf(source: string): Span {
  const start = Math.max(0, source.search(/[^ \t\r\n]/));
  const line = /^[^\r\n]*/.exec(source.slice(start, start + MOST_SHOWN))?.[0] ?? '';
  return { start, end: start + Math.max(1, line.trimEnd().length) };
}
