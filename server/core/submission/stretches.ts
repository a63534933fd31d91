import type { Block } from '../markdown/blocks.ts';
import type { Definitions } from '../markdown/definitions.ts';
import { type Run, rememberingRuns } from '../markdown/split.ts';
import { Memory } from '../text/memory.ts';
import type { ReadingContext } from './context.ts';
import { rememberingUnits, type Unit, unitsOf } from './units.ts';

/*
 * Between a document and its units stand stretches: a heading by itself, or what follows up to the next heading. A
 * stretch outlasts every edit elsewhere, so what is worked out of it is worked out once, and what is said of a section
 * is put together from a few stretches instead of from thousands of paragraphs.
 */

/** A heading by itself, or units in a row with no heading among them. Immutable, and without a place in the text. */
export interface Stretch {
  /** Offsets are those from the start of the first block. */
  readonly units: readonly PlacedUnit[];
  /** The heading that the stretch is. */
  readonly heading?: Unit;
  /** Words that count. */
  readonly words: number;
  /** The blocks in which the units stand, and those before, between and behind them. */
  readonly blocks: readonly Block[];
  readonly memory: Memory;
}

/** A unit and where its block starts; the unit's own spans are offsets in that block. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly offset: number;
}

/** A stretch and where it stands: the start of its first block. */
export class PlacedStretch {
  readonly stretch: Stretch;
  readonly offset: number;
  #units: readonly PlacedUnit[] | undefined;

  constructor(stretch: Stretch, offset: number) {
    this.stretch = stretch;
    this.offset = offset;
  }

  /** Its units with their places in the text; the same objects each time. */
  get units(): readonly PlacedUnit[] {
    this.#units ??= this.stretch.units.map(({ unit, offset }) => ({ unit, offset: offset + this.offset }));
    return this.#units;
  }
}

interface CachedStretches {
  readonly definitions: Definitions;
  readonly context: ReadingContext;
  /** With their offsets from the start of the run. */
  readonly stretches: readonly PlacedStretch[];
}

const ofRuns = rememberingRuns.niche<CachedStretches>();

/** The stretches of a document whose body starts at `start`. */
export function placeStretches(
  runs: readonly Run[],
  start: number,
  definitions: Definitions,
  context: ReadingContext,
): PlacedStretch[] {
  const placed: PlacedStretch[] = [];
  let offset = start;
  for (const run of runs) {
    for (const { stretch, offset: inRun } of stretchesOf(run, definitions, context)) {
      placed.push(new PlacedStretch(stretch, offset + inRun));
    }
    offset += run.source.length;
  }
  return placed;
}

function stretchesOf(run: Run, definitions: Definitions, context: ReadingContext): readonly PlacedStretch[] {
  const cached = ofRuns.in(run);
  if (cached?.definitions === definitions && cached.context === context) return cached.stretches;
  const stretches = cut(run, definitions, context);
  ofRuns.keep(run, { definitions, context, stretches });
  return stretches;
}

/** Cuts a run before and behind every heading. */
function cut(run: Run, definitions: Definitions, context: ReadingContext): PlacedStretch[] {
  const stretches: PlacedStretch[] = [];
  let open: { start: number; units: PlacedUnit[]; blocks: Block[] } | undefined;
  const close = (): void => {
    if (open) stretches.push(new PlacedStretch(stretchOf(open.units, open.blocks), open.start));
    open = undefined;
  };
  let start = 0;
  for (const block of run.blocks) {
    const inBlock = unitsOf(block, definitions, context);
    // Code and rules say nothing, but the places of what follows them count on them.
    if (inBlock.length === 0) {
      open ??= { start, units: [], blocks: [] };
      open.blocks.push(block);
    }
    for (const unit of inBlock) {
      const isHeading = unit.type === 'heading';
      if (isHeading) close();
      open ??= { start, units: [], blocks: [] };
      if (open.blocks.at(-1) !== block) open.blocks.push(block);
      open.units.push({ unit, offset: start - open.start });
      if (isHeading) close();
    }
    start += block.source.length;
  }
  close();
  return stretches;
}

/** The last stretch that began with a unit. */
const lastFrom = rememberingUnits.once((): { stretch?: Stretch } => ({}));

/** The stretch that holds these units and blocks; the same object for as long as it holds the same. */
function stretchOf(units: readonly PlacedUnit[], blocks: readonly Block[]): Stretch {
  const [first] = units;
  const last = first && lastFrom(first.unit);
  if (last?.stretch && holdsSame(last.stretch, units, blocks)) return last.stretch;
  const heading = first?.unit.type === 'heading' ? first.unit : undefined;
  const stretch = makeStretch(units, blocks, heading);
  if (last) last.stretch = stretch;
  return stretch;
}

export function makeStretch(units: readonly PlacedUnit[], blocks: readonly Block[], heading?: Unit): Stretch {
  let words = 0;
  for (const { unit } of units) words += unit.words;
  const memory = new Memory();
  return heading ? { units, blocks, words, heading, memory } : { units, blocks, words, memory };
}

/** Its blocks, too: code among them is no unit, but it may hide headings. */
function holdsSame(stretch: Stretch, units: readonly PlacedUnit[], blocks: readonly Block[]): boolean {
  return (
    stretch.units.length === units.length &&
    stretch.blocks.length === blocks.length &&
    stretch.blocks.every(
      (block, index) => block === blocks[index] || block.source === blocks[index]?.source,
    ) &&
    stretch.units.every(
      ({ unit, offset }, index) => units[index]?.unit === unit && units[index].offset === offset,
    )
  );
}

/** The text of a stretch from the start of its first block on; its units' places are places in it. */
export function sourceOf(stretch: Stretch): string {
  if (joined?.of !== stretch) {
    joined = { of: stretch, source: stretch.blocks.map(({ source }) => source).join('') };
  }
  return joined.source;
}

/** Kept for the stretch that was asked for last: whoever looks at one asks for each thing that is found in it. */
let joined: { readonly of: Stretch; readonly source: string } | undefined;
