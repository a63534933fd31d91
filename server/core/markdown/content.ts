import type { ListItem, Node, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../text/span.ts';
import { type Block, forgetTree, rememberingBlocks, treeOf } from './blocks.ts';
import type { Content } from './content-types.ts';
import { borrowedDefinitions, type Definitions, normalizeLabel, treeWithDefinitions } from './definitions.ts';
import { type Flow, flowOf, literalFlow, spanOf } from './flow.ts';

export type * from './content-types.ts';

interface CachedContent {
  /** What the definitions that the block uses meant to it. */
  readonly key: string;
  readonly content: readonly Content[];
}

const cache = rememberingBlocks.niche<CachedContent>();

/** What a block holds. Kept for as long as the block lives and the definitions that it uses are the same. */
export function contentOf(block: Block, definitions: Definitions): readonly Content[] {
  const { markdown, key } = borrowedDefinitions(block, definitions);
  if (markdown === '' && block.plain) {
    forgetTree(block);
    return block.plain;
  }
  const cached = cache.in(block);
  if (cached?.key === key) return cached.content;
  const content = read(block, markdown, definitions);
  cache.keep(block, { key, content });
  forgetTree(block);
  return content;
}

function read(block: Block, borrowed: string, definitions: Definitions): readonly Content[] {
  const tree = borrowed === '' ? treeOf(block) : treeWithDefinitions(block, borrowed);
  if (!tree) {
    const span = { start: 0, end: block.source.length };
    return [{ type: 'passage', flow: literalFlow(block.source), span, counted: true }];
  }
  return contentOfTree(tree, block.source, definitions);
}

/** What the parser makes of a block. */
export function contentOfTree(tree: Parent, source: string, definitions: Definitions): readonly Content[] {
  return new ContentReader(source, (label) => definitions.targets.get(normalizeLabel(label))).read(tree);
}

class ContentReader {
  readonly #source: string;
  readonly #urlOf: (label: string) => string | undefined;
  readonly #content: Content[] = [];

  constructor(source: string, urlOf: (label: string) => string | undefined) {
    this.#source = source;
    this.#urlOf = urlOf;
  }

  read(tree: Parent): readonly Content[] {
    for (const child of tree.children) this.#add(child as RootContent, true, true);
    return this.#content;
  }

  #add(node: RootContent, top: boolean, counted: boolean): void {
    switch (node.type) {
      case 'heading':
        // Only a heading in the open gives the document structure.
        if (top) {
          const { depth } = node;
          this.#content.push({ type: 'heading', depth, flow: this.#flow(node.children), span: spanOf(node) });
        } else this.#addPassage(node, false);
        break;
      case 'paragraph':
        this.#addPassage(node, counted);
        break;
      case 'table':
        for (const [index, row] of node.children.entries()) {
          const cells = row.children.map((cell) => this.#flow(cell.children));
          this.#content.push({ type: 'row', cells, header: index === 0, span: spanOf(row) });
        }
        break;
      case 'html':
        this.#content.push({ type: 'html', value: node.value, span: spanOf(node) });
        break;
      case 'listItem':
        this.#addListItem(node, counted);
        break;
      case 'footnoteDefinition':
        this.#addChildren(node, false);
        break;
      case 'blockquote':
      case 'list':
        this.#addChildren(node, counted);
        break;
      default:
        // Code, definitions and rules say nothing that is read.
        break;
    }
  }

  #addChildren(node: Parent, counted: boolean): void {
    for (const child of node.children) this.#add(child as RootContent, false, counted);
  }

  #addListItem(item: ListItem, counted: boolean): void {
    const [first, ...rest] = item.children;
    if (item.checked == null || first?.type !== 'paragraph') {
      this.#addChildren(item, counted);
      return;
    }
    const span = this.#withoutSpaces(spanOf(first));
    const open = this.#source.indexOf('[', spanOf(item).start);
    const box = { start: open, end: open + 3 };
    const flow = this.#flow(first.children);
    this.#content.push({ type: 'passage', flow, span, counted, task: { checked: item.checked, box } });
    for (const child of rest) this.#add(child, false, counted);
  }

  #addPassage(node: Node & { children: PhrasingContent[] }, counted: boolean): void {
    const span = this.#withoutSpaces(spanOf(node));
    this.#content.push({ type: 'passage', flow: this.#flow(node.children), span, counted });
  }

  /** To the parser, spaces at the end of a paragraph's last line are part of it. */
  #withoutSpaces({ start, end }: Span): Span {
    let last = end;
    while (last > start + 1 && /[ \t]/.test(this.#source.charAt(last - 1))) last--;
    return { start, end: last };
  }

  #flow(nodes: readonly PhrasingContent[]): Flow {
    return flowOf(nodes, this.#source, this.#urlOf);
  }
}
