import { Remembering } from '../text/memory.ts';
import type { PlacedStretch, PlacedUnit, Stretch } from './stretches.ts';
import type { Unit } from './units.ts';

/**
 * Remembers what was worked out of a stretch for as long as the stretch lives. Stretches outlast edits elsewhere in the
 * text. What is worked out must depend on the stretch alone.
 */
export function perStretch<T>(look: (stretch: Stretch) => T): (stretch: Stretch) => T {
  return remembering.once(look);
}

const remembering = new Remembering<Stretch>();

/** The same for what depends on something else besides, such as a definition's list of phrases. */
export function perStretchAnd<K extends object, T>(
  prepare: (key: K) => (stretch: Stretch) => T,
): (key: K) => (stretch: Stretch) => T {
  return remembering.onceForEach(prepare);
}

/**
 * The same for several stretches together, such as those of a section: remembered for as long as all of them are the
 * same. For two lists that begin alike only one is remembered.
 */
export function perStretches<T>(
  look: (stretches: readonly Stretch[]) => T,
): (placed: readonly PlacedStretch[]) => T {
  const lastFrom = perStretch((): { last?: { readonly of: readonly Stretch[]; readonly found: T } } => ({}));
  return (placed) => {
    const first = placed[0]?.stretch;
    if (!first) return look([]);
    const kept = lastFrom(first);
    const { last } = kept;
    const isSame =
      last?.of.length === placed.length && placed.every(({ stretch }, index) => last.of[index] === stretch);
    if (last && isSame) return last.found;
    const of = placed.map(({ stretch }) => stretch);
    const found = look(of);
    kept.last = { of, found };
    return found;
  };
}

/** Something in a unit, and where the unit's block starts in the text. */
export interface PlacedFind<T> {
  readonly found: T;
  readonly offset: number;
  readonly stretch: PlacedStretch;
}

/**
 * Gathers what `look` finds in units, in the order of the text. Each unit is looked at once; where nothing is found in a
 * stretch, it costs nothing more.
 */
export function inStretches<T>(
  look: (unit: Unit) => readonly T[],
): (stretches: readonly PlacedStretch[]) => PlacedFind<T>[] {
  const findsIn = perStretch(({ units }) => {
    const finds: { readonly found: T; readonly offset: number }[] = [];
    for (const { unit, offset } of units) {
      for (const found of look(unit)) finds.push({ found, offset });
    }
    return finds.length === 0 ? undefined : finds;
  });
  return (stretches) => {
    const placed: PlacedFind<T>[] = [];
    for (const stretch of stretches) {
      const finds = findsIn(stretch.stretch);
      if (!finds) continue;
      for (const { found, offset } of finds) placed.push({ found, offset: offset + stretch.offset, stretch });
    }
    return placed;
  };
}

/** The units of a stretch that a test holds for; offsets are the stretch's. */
export function unitsThat(test: (unit: Unit) => boolean): (stretch: Stretch) => readonly PlacedUnit[] {
  return perStretch(({ units }) => units.filter(({ unit }) => test(unit)));
}
