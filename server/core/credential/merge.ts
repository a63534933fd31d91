import type { Span } from '../text/span.ts';

/** Called for each key that neither something in the layer nor what lies below it states. */
export type Missing = (thing: Incomplete, key: string) => undefined;

/** Where in the layer's text to say it, and the keys that are there, if only with a value of no use. */
export interface Incomplete {
  readonly anchor: Span;
  readonly stated: ReadonlyMap<string, Span>;
}

/**
 * Items of the layer take the place of those below that have their id, new ones follow. `merge` gives nothing for an
 * item that stays incomplete; what lies below it then stays.
 */
export function mergeById<L extends { readonly id?: string }, T extends { readonly id: string }>(
  layer: readonly L[] | undefined,
  base: readonly T[] | undefined,
  merge: (item: L & { readonly id: string }, below: T | undefined) => T | undefined,
): readonly T[] {
  const merged = new Map((base ?? []).map((item) => [item.id, item]));
  for (const item of layer ?? []) {
    if (item.id === undefined) continue;
    const result = merge({ ...item, id: item.id }, merged.get(item.id));
    if (result) merged.set(item.id, result);
  }
  return [...merged.values()];
}

export function sourceOf(
  item: { readonly source?: string | undefined },
  below?: { readonly source?: string },
): { readonly source?: string } {
  const source = item.source ?? below?.source;
  return source === undefined ? {} : { source };
}

export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
}

export function limitsOf(limits: Limits | undefined, below: Limits | undefined): Limits {
  const minimum = limits?.minimum ?? below?.minimum;
  const maximum = limits?.maximum ?? below?.maximum;
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
