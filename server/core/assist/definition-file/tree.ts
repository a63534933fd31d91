import { maximumDefinition } from '../../credential/read.ts';
import type { Span } from '../../text/span.ts';
import type { YamlEntry, YamlNode } from '../../yaml/node.ts';
import { readYaml } from '../../yaml/read.ts';

/** What a definition file says, as far as it can be read. */
export function definitionTree(text: string): YamlNode | undefined {
  return readYaml(text, { maximumLength: maximumDefinition }).root;
}

/** The value of a key of the file itself. */
export function valueUnder(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

export interface EntryAtPlace {
  readonly entry: YamlEntry;
  /** The keys that lead to it, its own the last; lists are passed through. */
  readonly path: readonly string[];
}

/** The entry whose key stands at an offset. */
export function entryAt(
  node: YamlNode | undefined,
  offset: number,
  path: readonly string[] = [],
): EntryAtPlace | undefined {
  if (!node || node.kind === 'scalar') return undefined;
  if (node.kind === 'list') return firstOf(node.items, (item) => entryAt(item, offset, path));
  return firstOf(node.entries.values(), (entry) => {
    const own = [...path, entry.key];
    return touches(entry.keySpan, offset) ? { entry, path: own } : entryAt(entry.value, offset, own);
  });
}

/** What the file extends, if its name stands at an offset. */
export function extendsAt(text: string, offset: number): Span | undefined {
  const value = valueUnder(definitionTree(text), 'extends');
  return value?.kind === 'scalar' && touches(value.span, offset) ? value.span : undefined;
}

/** The credential that stands at an offset: the file's own id, or what it extends by its id. */
export function credentialAt(text: string, offset: number): string | undefined {
  const tree = definitionTree(text);
  const value = ['id', 'extends']
    .map((key) => valueUnder(tree, key))
    .find((node) => node && touches(node.span, offset));
  return value?.kind === 'scalar' ? value.text : undefined;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
