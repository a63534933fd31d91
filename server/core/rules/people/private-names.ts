import type { FrontMatter } from '../../front-matter/front-matter.ts';
import type { Span } from '../../text/span.ts';

/** The writer's own list of names that must not appear; `undefined` where there is none. */
export interface PrivateNames {
  readonly pattern: RegExp;
}

const prepared = new WeakMap<readonly string[], WeakMap<FrontMatter, { readonly names?: PrivateNames }>>();

/**
 * Prepares the names of the front matter's `privateNames` and the user's own. A hundred names cost no more than one.
 * The same object for as long as both lists are the same.
 */
export function readPrivateNames(frontMatter: FrontMatter, own: readonly string[]): PrivateNames | undefined {
  const known = prepared.get(own) ?? new WeakMap<FrontMatter, { readonly names?: PrivateNames }>();
  prepared.set(own, known);
  let found = known.get(frontMatter);
  if (!found) {
    const names = prepare([...frontMatter.privateNames.map(({ value }) => value), ...own]);
    found = names ? { names } : {};
    known.set(frontMatter, found);
  }
  return found.names;
}

function prepare(names: readonly string[]): PrivateNames | undefined {
  const written = names
    .map((name) =>
      name
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
