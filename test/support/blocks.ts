import type { Block } from '../../server/core/markdown/blocks.ts';
import { type Definitions, gatherDefinitions } from '../../server/core/markdown/definitions.ts';
import { runOf, splitIntoRuns } from '../../server/core/markdown/split.ts';

/** The blocks of a text that is nothing but Markdown. */
export function blocksIn(text: string): Block[] {
  return splitIntoRuns(text, 0).flatMap(({ blocks }) => blocks);
}

/** What the definitions in some blocks mean to all of them. */
export function definitionsIn(blocks: readonly Block[]): Definitions {
  return gatherDefinitions([runOf(blocks)]);
}
