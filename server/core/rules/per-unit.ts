import type { Unit } from '../submission/units.ts';

/**
 * Remembers what was found in a unit for as long as the unit lives. Units outlast edits elsewhere in the text, so a rule
 * that looks at words looks at each of them once. What is found must depend on the unit alone.
 */
export function perUnit<T extends object>(look: (unit: Unit) => T): (unit: Unit) => T {
  const known = new WeakMap<Unit, T>();
  return (unit) => {
    let found = known.get(unit);
    if (!found) {
      found = look(unit);
      known.set(unit, found);
    }
    return found;
  };
}

/** The same for what depends on something else besides, such as a definition's list of phrases. */
export function perUnitAnd<K extends object, T extends object>(
  prepare: (key: K) => (unit: Unit) => T,
): (key: K) => (unit: Unit) => T {
  const known = new WeakMap<K, (unit: Unit) => T>();
  return (key) => {
    let look = known.get(key);
    if (!look) {
      look = perUnit(prepare(key));
      known.set(key, look);
    }
    return look;
  };
}
