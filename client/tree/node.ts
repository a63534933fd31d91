import type { State } from '../../server/core/coverage/assess.ts';
import type { GapKind } from '../../server/core/coverage/gaps.ts';
import type { Range } from '../../server/core/text/lines.ts';

/** What a line of a tree stands for. */
export type NodeKind = GapKind | 'checklist' | 'evidence' | 'artifact' | 'use';

/** One line of a tree, in plain data: what it says, and what can be done with it. */
export interface Node {
  /** The same for the same thing in every version of the submission, so that the tree keeps what is open. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly description: string;
  /** Plain text: what a submission says is never taken for markup. */
  readonly tooltip: string;
  /** The whole line in words, its state among them, for those who do not see the icon. */
  readonly accessibleLabel: string;
  readonly icon: Icon;
  /** Whether its children are in sight when it is first seen. */
  readonly startsOpen: boolean;
  /** Where a click leads; for what is not there yet, where it belongs. */
  readonly range?: Range;
  /** Absent where there is nothing to be complete. */
  readonly state?: State;
  /** Whether it is itself something that an assessor would still miss. */
  readonly isGap?: boolean;
  /** For what evidence can be written here. */
  readonly proves?: { readonly outcome: string; readonly detail?: string };
  /** `[@video, 03:15–04:02]`. */
  readonly citation?: string;
  /** The address of the artifact's file, where there is one to be opened. */
  readonly file?: string;
  /** Where the artifact is declared. */
  readonly declaration?: Range;
  readonly children: readonly Node[];
}

/** A codicon, and the theme's colour for it. */
export interface Icon {
  readonly name: string;
  readonly color?: string;
}

/** Every node by its id, those below others included. */
export function nodesById(roots: readonly Node[]): Map<string, Node> {
  const found = new Map<string, Node>();
  const add = (node: Node): void => {
    found.set(node.id, node);
    for (const child of node.children) add(child);
  };
  for (const root of roots) add(root);
  return found;
}
