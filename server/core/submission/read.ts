import type { Credentials } from '../credential/registry.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { readFrontMatter } from '../front-matter/read.ts';
import type { Block } from '../markdown/blocks.ts';
import { type Definitions, gatherDefinitions } from '../markdown/definitions.ts';
import { splitIntoBlocks } from '../markdown/split.ts';
import { type ReadingContext, readingContext } from './context.ts';
import { withoutHiddenWords } from './hidden.ts';
import { outlineOf } from './outline.ts';
import type { PlacedUnit, Submission } from './submission.ts';
import { unitsOf } from './units.ts';

/**
 * Reads a submission. `previous`, an earlier reading of the same document, makes it cheap: what the edit left alone is
 * taken over, and the result is what a reading from scratch would give. `undefined` when the text is no submission.
 */
export function readSubmission(
  text: string,
  credentials: Credentials,
  previous?: Submission,
): Submission | undefined {
  const frontMatter = frontMatterOf(text, previous);
  if (!frontMatter) return undefined;
  const definition = frontMatter.credential && credentials.find(frontMatter.credential.value);
  const sameContext = previous?.frontMatter === frontMatter && previous.definition === definition;
  const context = sameContext ? previous.context : readingContext(definition, frontMatter.artifacts);
  const blocks = splitIntoBlocks(text, frontMatter.bodyStart, previous?.blocks);
  const definitions = gatherDefinitions(blocks, previous?.definitions);
  const units = withoutHiddenWords(placeUnits(blocks, frontMatter.bodyStart, definitions, context));
  const outline = definition ? outlineOf(units, text.length, definition) : { parts: [], checklist: [] };
  return { text, frontMatter, definition, context, blocks, definitions, units, ...outline };
}

function frontMatterOf(text: string, previous: Submission | undefined): FrontMatter | undefined {
  if (previous) {
    const { frontMatter } = previous;
    const head = previous.text.slice(0, frontMatter.bodyStart);
    if (frontMatter.closed && text.startsWith(head)) return frontMatter;
  }
  return readFrontMatter(text);
}

function placeUnits(
  blocks: readonly Block[],
  start: number,
  definitions: Definitions,
  context: ReadingContext,
): PlacedUnit[] {
  const placed: PlacedUnit[] = [];
  let offset = start;
  for (const block of blocks) {
    for (const unit of unitsOf(block, definitions, context)) placed.push({ unit, offset });
    offset += block.source.length;
  }
  return placed;
}
