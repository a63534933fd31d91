import { rememberingUnits, type Unit } from '../submission/units.ts';
import type { Look } from '../text/memory.ts';
import type { QuietEdit } from './quiet-edit.ts';

/** A look at units that remembers what it found. */
export type UnitLook<T> = Look<Unit, T>;

/**
 * Remembers what was found in a unit for as long as the unit lives. Units outlast edits elsewhere in the text, so a rule
 * that looks at words looks at each of them once. What is found must depend on the unit alone.
 */
export function perUnit<T>(look: (unit: Unit) => T): UnitLook<T> {
  return rememberingUnits.once(look);
}

/** The same for what depends on something else besides, such as a definition's list of phrases. */
export function perUnitAnd<K extends object, T>(
  prepare: (key: K) => (unit: Unit) => T,
): (key: K) => UnitLook<T> {
  return rememberingUnits.onceForEach(prepare);
}

/**
 * Whether an edit changes what a look at units finds, by a name for each thing that is found. A unit that nobody had
 * looked at before has no part in what is known.
 */
export function findsOthers<T>(
  look: UnitLook<readonly T[]>,
  { units }: QuietEdit,
  nameOf: (found: T) => unknown,
): boolean {
  return units.some(({ before, after }) => {
    if (!look.hasSeen(before)) return false;
    const earlier = look(before);
    const now = look(after);
    return earlier.length !== now.length || earlier.some((each, at) => nameOf(each) !== nameOf(now[at] as T));
  });
}
