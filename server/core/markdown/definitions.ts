import type { Node, Parent, Root } from 'mdast';
import { type Block, rememberingBlocks, treeOf } from './blocks.ts';
import { parseMarkdown } from './parse.ts';
import { type Run, rememberingRuns } from './split.ts';

/**
 * What a document's definitions (`[label]: target`, `[^label]: note`) mean to its links, wherever they stand. This is
 * the one way in which a block can matter to another.
 */
export interface Definitions {
  /** Targets by label; the first definition of a label counts. */
  readonly targets: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlySet<string>;
}

const none: Definitions = { targets: new Map(), footnotes: new Set() };
const noDefinitions: readonly DefinitionNode[] = [];

interface DefinitionNode {
  readonly type: 'definition' | 'footnoteDefinition';
  readonly identifier: string;
  readonly url: string;
}

/** Gathers the definitions of a document. The result is `previous` itself when nothing in it changed. */
export function gatherDefinitions(runs: readonly Run[], previous: Definitions = none): Definitions {
  const found = runs.map(definitionsInRun).filter((nodes) => nodes.length > 0);
  if (found.length === 0) return isEmpty(previous) ? previous : none;
  const targets = new Map<string, string>();
  const footnotes = new Set<string>();
  for (const { type, identifier, url } of found.flat()) {
    if (type === 'footnoteDefinition') footnotes.add(identifier);
    else if (!targets.has(identifier)) targets.set(identifier, url);
  }
  const same =
    targets.size === previous.targets.size &&
    footnotes.size === previous.footnotes.size &&
    [...targets].every(([label, url]) => previous.targets.get(label) === url) &&
    [...footnotes].every((label) => previous.footnotes.has(label));
  return same ? previous : { targets, footnotes };
}

function isEmpty({ targets, footnotes }: Definitions): boolean {
  return targets.size + footnotes.size === 0;
}

const definitionsInRun = rememberingRuns.once((run): readonly DefinitionNode[] => {
  const nodes = run.source.includes(']:') ? run.blocks.flatMap(definitionsIn) : noDefinitions;
  return nodes.length === 0 ? noDefinitions : nodes;
});

const definitionsIn = rememberingBlocks.once((block): readonly DefinitionNode[] => {
  const tree = block.source.includes(']:') ? treeOf(block) : undefined;
  return tree ? collect(tree) : noDefinitions;
});

function collect(node: Node): DefinitionNode[] {
  if (node.type === 'definition') return [node as Node & DefinitionNode];
  const inner = 'children' in node ? (node as Parent).children.flatMap(collect) : [];
  return node.type === 'footnoteDefinition' ? [node as Node & DefinitionNode, ...inner] : inner;
}

/** What definitions mean to one block. */
export interface Borrowed {
  /** The definitions from elsewhere that the block's brackets may refer to, written out as Markdown; usually none. */
  readonly markdown: string;
  /** Tells apart all that changes what the block's brackets mean, the targets among it. */
  readonly key: string;
}

const nothingBorrowed: Borrowed = { markdown: '', key: '' };

export function borrowedDefinitions(block: Block, definitions: Definitions): Borrowed {
  if (isEmpty(definitions) || block.isBeyondParser || !block.source.includes('[')) {
    return nothingBorrowed;
  }
  const own = new Set(definitionsIn(block).map(({ type, identifier }) => type + identifier));
  const borrowed = new Set<string>();
  const targets = new Map<string, string>();
  // What refers by `@` is a citation, and a link of plain text has a target of its own.
  const brackets = block.plain ? plainBrackets : allBrackets;
  for (const match of block.source.matchAll(brackets)) {
    const label = normalizeLabel(match[2] ?? '');
    const target = definitions.targets.get(label);
    if (match[1] === '^') {
      const known = definitions.footnotes.has(label) && !own.has(`footnoteDefinition${label}`);
      if (known) borrowed.add(`[^${match[2]}]: note`);
    } else if (target !== undefined) {
      // The first definition of a label counts, so even the block's own may have another target.
      targets.set(label, target);
      if (!own.has(`definition${label}`)) borrowed.add(`[${match[2]}]: <#>`);
    }
  }
  const written = [...borrowed].map((definition) => `${definition}\n\n`).join('');
  // The comment keeps a block that starts indented out of the last footnote.
  const markdown = written === '' ? '' : `${written}<!-- -->\n\n`;
  return { markdown, key: written + [...targets].flat().join('\n') };
}

const allBrackets = /\[(\^?)((?!@)(?:[^[\]\\]|\\.){1,999})\]/gs;
const plainBrackets = /\[(\^?)((?!@)[^[\]]{1,999})\](?!\()/g;

/** The syntax tree of a block whose links know the definitions given as Markdown; positions are the block's own. */
export function treeWithDefinitions(block: Block, borrowed: string): Root {
  const tree = parseMarkdown(borrowed + block.source);
  tree.children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= borrowed.length);
  shift(tree, -borrowed.length);
  return tree;
}

function shift(node: Node, distance: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset !== undefined) point.offset += distance;
  }
  if ('children' in node) for (const child of (node as Parent).children) shift(child, distance);
}

/** A label in the form in which labels are compared (CommonMark, "matches"). */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}
