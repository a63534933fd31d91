import type { Located, Span } from '../../text/span.ts';

/** The writer's own list of names that must not appear; `undefined` where there is none. */
export interface PrivateNames {
  readonly pattern: RegExp;
}

/** Prepares the names of the front matter's `privateNames`. A hundred names cost no more than one. */
export function readPrivateNames(names: readonly Located<string>[]): PrivateNames | undefined {
  const written = names
    .map(({ value }) =>
      value
        .trim()
        .split(/[\s\u00A0]+/)
        .map(escaped)
        .join('[\\s\\u00A0_.-]+'),
    )
    .filter((name) => name !== '')
    // The longest first, so that "Ana Rivera" is not found as "Ana" alone.
    .sort((one, other) => other.length - one.length);
  if (written.length === 0) return undefined;
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'giu') };
}

export function findPrivateNames(text: string, { pattern }: PrivateNames): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");
}
