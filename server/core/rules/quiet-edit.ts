import type { Reference } from '../submission/references.ts';
import type { PlacedStretch, Stretch } from '../submission/submission.ts';
import type { Unit } from '../submission/units.ts';
import type { Span } from '../text/span.ts';

/**
 * What most keystrokes are: an edit inside paragraphs or rows that leaves headings, citations and the outcomes that are
 * named as they were.
 */
export interface QuietEdit {
  /** The blocks that the edit touched, as they stood in the earlier text. */
  readonly span: Span;
  /** By how many characters what follows has moved. */
  readonly distance: number;
  /** Each paragraph and row that was read anew, as it was and as it is. */
  readonly units: readonly UnitEdit[];
  /** Whether any of them has more words than before, or fewer. */
  readonly changesWords: boolean;
  /** What stands in those blocks now, and what stood there before. */
  readonly source: string;
  readonly earlierSource: string;
}

export interface UnitEdit {
  readonly before: Unit;
  readonly after: Unit;
}

/** A text's stretches; its length is in UTF-16 units. */
export interface Stretches {
  readonly stretches: readonly PlacedStretch[];
  readonly length: number;
}

/** The edit that made a text of an earlier one, where it was a quiet one. */
export function quietEdit(earlier: Stretches, now: Stretches): QuietEdit | undefined {
  const distance = now.length - earlier.length;
  const index = onlyChange(earlier.stretches, now.stretches, distance);
  const before = earlier.stretches[index];
  const after = now.stretches[index];
  return before && after && editOf(before, after.stretch, distance);
}

/** The index of the only stretch that is another one, with all behind it moved by a distance; -1 if there is none such. */
function onlyChange(
  earlier: readonly PlacedStretch[],
  now: readonly PlacedStretch[],
  distance: number,
): number {
  if (earlier.length !== now.length) return -1;
  let changed = -1;
  for (let index = 0; index < now.length; index++) {
    const before = earlier[index] as PlacedStretch;
    const after = now[index] as PlacedStretch;
    if (after.offset - before.offset !== (changed < 0 ? 0 : distance)) return -1;
    if (before.stretch === after.stretch) continue;
    if (changed >= 0) return -1;
    changed = index;
  }
  return changed;
}

function editOf(
  { stretch: before, offset }: PlacedStretch,
  after: Stretch,
  distance: number,
): QuietEdit | undefined {
  if (before.heading || after.heading || before.units.length !== after.units.length) return undefined;
  const units: UnitEdit[] = [];
  for (const [index, { unit }] of after.units.entries()) {
    const earlier = before.units[index]?.unit as Unit;
    if (unit === earlier) continue;
    if (!refersAlike(earlier, unit)) return undefined;
    units.push({ before: earlier, after: unit });
  }
  const sources = changedSources(before, after);
  const start = offset + sources.start;
  return {
    span: { start, end: start + sources.before.length },
    distance,
    units,
    changesWords: units.some((each) => each.before.words !== each.after.words),
    source: sources.after,
    earlierSource: sources.before,
  };
}

function changedSources(before: Stretch, after: Stretch): { start: number; before: string; after: string } {
  let first = 0;
  let start = 0;
  while (first < after.blocks.length && before.blocks[first] === after.blocks[first]) {
    start += after.blocks[first]?.source.length ?? 0;
    first += 1;
  }
  let behind = 0;
  const most = Math.min(before.blocks.length, after.blocks.length) - first;
  while (behind < most && before.blocks.at(-1 - behind) === after.blocks.at(-1 - behind)) behind += 1;
  const sourceOf = ({ blocks }: Stretch): string =>
    blocks
      .slice(first, blocks.length - behind)
      .map(({ source }) => source)
      .join('');
  return { start, before: sourceOf(before), after: sourceOf(after) };
}

function refersAlike(before: Unit, after: Unit): boolean {
  return (
    before.type === after.type &&
    before.type !== 'html' &&
    !before.task &&
    !after.task &&
    isBlank(before) === isBlank(after) &&
    before.references.length === after.references.length &&
    before.references.every((reference, index) => isSameReference(reference, after.references[index])) &&
    before.mentions.length === after.mentions.length &&
    before.mentions.every(
      ({ outcome, detail }, index) =>
        outcome === after.mentions[index]?.outcome && detail === after.mentions[index].detail,
    )
  );
}

function isBlank({ text }: Unit): boolean {
  return !/\S/.test(text);
}

/** Whether two references are the same but for where they stand; what a locator means follows from how it is written. */
function isSameReference(one: Reference, other: Reference | undefined): boolean {
  return (
    one.form === other?.form &&
    one.artifact.value === other.artifact.value &&
    one.declaration === other.declaration &&
    one.written?.value === other.written?.value
  );
}
