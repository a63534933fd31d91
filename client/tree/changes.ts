import type { Node } from './node.ts';

/**
 * The lines that have to be drawn anew, by id: those that look otherwise than before or have other children. A line that
 * only moved in the text looks the same.
 */
export function changedLines(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): string[] {
  const changed: string[] = [];
  for (const [id, node] of after) if (!looksAlike(before.get(id), node)) changed.push(id);
  return changed;
}

/** Of these lines, those that stand below none of the others: a line is drawn with all that is below it. */
export function topmost(ids: readonly string[], nodes: ReadonlyMap<string, Node>): string[] {
  const below = new Set<string>();
  const cover = (id: string): void => {
    for (const child of nodes.get(id)?.children ?? []) {
      below.add(child.id);
      cover(child.id);
    }
  };
  for (const id of ids) cover(id);
  return ids.filter((id) => !below.has(id));
}

/** Every line of a long submission is compared at every keystroke: nothing is made for it. */
function looksAlike(one: Node | undefined, other: Node): boolean {
  return (
    one !== undefined &&
    one.label === other.label &&
    one.description === other.description &&
    one.tooltip === other.tooltip &&
    one.accessibleLabel === other.accessibleLabel &&
    one.icon.name === other.icon.name &&
    one.icon.color === other.icon.color &&
    offersAlike(one, other) &&
    one.children.length === other.children.length &&
    one.children.every(({ id }, index) => id === other.children[index]?.id)
  );
}

/** Whether the menus of both offer the same, which follows from what they have. */
function offersAlike(one: Node, other: Node): boolean {
  return (
    (one.range === undefined) === (other.range === undefined) &&
    (one.declaration === undefined) === (other.declaration === undefined) &&
    one.citation === other.citation &&
    one.file === other.file &&
    one.proves?.outcome === other.proves?.outcome &&
    one.proves?.detail === other.proves?.detail
  );
}
