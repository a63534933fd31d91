import type { YamlNode } from '../../../../server/core/yaml/node.ts';

/** A tree as plain values, to compare in tests. */
export function plain(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, plain(value)]));
  }
}
