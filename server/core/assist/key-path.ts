import { findFrontMatter, readPlace } from '../front-matter/find.ts';
import type { Submission } from '../submission/submission.ts';
import type { Span } from '../text/span.ts';
import type { YamlNode } from '../yaml/node.ts';

/** A key of the front matter with the keys above it; a list stands for its items. */
export interface KeyPath {
  readonly path: readonly string[];
  readonly span: Span;
}

/** The key of the front matter that stands at an offset. */
export function keyPathAt(submission: Submission, offset: number): KeyPath | undefined {
  const text = String(submission.text);
  const place = findFrontMatter(text);
  const root = place && readPlace(text, place).root;
  return root && keyInside(root, offset, []);
}

function keyInside(node: YamlNode, offset: number, above: readonly string[]): KeyPath | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'list') return firstOf(node.items, (item) => keyInside(item, offset, above));
  return firstOf(node.entries.values(), ({ key, keySpan, value }) => {
    const path = [...above, key];
    if (keySpan.start <= offset && offset <= keySpan.end) return { path, span: keySpan };
    return value && keyInside(value, offset, path);
  });
}

function firstOf<T, R>(things: Iterable<T>, find: (thing: T) => R | undefined): R | undefined {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}
