import type { Node } from './node.ts';

/**
 * The lines that have to be drawn anew, by id: those that look otherwise than before or have other children. A line that
 * only moved in the text looks the same.
 */
export function changedLines(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): string[] {
  const changed: string[] = [];
  for (const [id, node] of after) if (looks(before.get(id)) !== looks(node)) changed.push(id);
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

function looks(node: Node | undefined): string {
  if (!node) return '';
  const { label, description, tooltip, accessibleLabel, icon, children } = node;
  // What the menus offer follows from these.
  const offers = [
    node.range !== undefined,
    node.declaration !== undefined,
    node.citation !== undefined,
    node.file,
    node.proves,
  ];
  return JSON.stringify([
    label,
    description,
    tooltip,
    accessibleLabel,
    icon,
    offers,
    children.map(({ id }) => id),
  ]);
}
