import type { Node, NodeKind } from '../tree/node.ts';

/** A tree without what is complete, and how many lines of each kind are not in it. */
export interface OnlyGaps {
  readonly roots: readonly Node[];
  readonly hidden: ReadonlyMap<NodeKind, number>;
}

/** Takes out what is complete. What is cited for something that is only partly there stays: it shows what lacks. */
export function onlyGaps(roots: readonly Node[]): OnlyGaps {
  const hidden = new Map<NodeKind, number>();
  const count = ({ kind, state, children }: Node): void => {
    if (state === 'covered') hidden.set(kind, (hidden.get(kind) ?? 0) + 1);
    for (const child of children) count(child);
  };
  const kept = (node: Node): Node[] => {
    if (node.state === 'covered') {
      count(node);
      return [];
    }
    return [{ ...node, startsOpen: true, children: node.children.flatMap(kept) }];
  };
  return { roots: roots.flatMap(kept), hidden };
}
