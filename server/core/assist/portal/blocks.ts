import type { Parent, PhrasingContent, RootContent } from 'mdast';
import { type Block, forgetTree, treeOf } from '../../markdown/blocks.ts';
import { borrowedDefinitions, treeWithDefinitions } from '../../markdown/definitions.ts';
import { format } from '../../messages/format.ts';
import type { PlacedUnit } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { hasWords, type Run, type RunSource, runsOf } from './runs.ts';
import type { PortalSection } from './sections.ts';

/** What a section says to a reader, without anything that is only for the writer. */
export type PortalBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      /** The first number; absent for bullets. */
      readonly start?: number;
      readonly items: readonly (readonly PortalBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PortalBlock[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** The content of a section below its own heading: no comments, no prompts, no checklist. */
export function portalBlocks({ section, part }: PortalSection, source: RunSource): PortalBlock[] {
  const { submission } = source;
  const heading = section.heading;
  const start = heading.offset + heading.unit.span.end;
  const questions = new Map(part.questions.map((question) => [placeOf(question.heading), question.id]));
  const silent = new Set(section.units.filter(isForWriterOnly).map(placeOf));
  const result: PortalBlock[] = [];
  let offset = submission.frontMatter.bodyStart;
  for (const block of submission.runs.flatMap(({ blocks }) => blocks)) {
    const end = offset + block.source.length;
    if (end > start && offset < section.span.end) {
      const reader = new BlockReader(block, offset, source, questions, silent);
      result.push(...reader.read({ start, end: section.span.end }));
    }
    offset = end;
  }
  return result;
}

function placeOf({ unit, offset }: PlacedUnit): number {
  return offset + unit.span.start;
}

/** Tasks are for the writer alone. A paragraph of words that do not count may be a prompt; its own text tells. */
function isForWriterOnly({ unit }: PlacedUnit): boolean {
  return unit.task !== undefined || (unit.type === 'passage' && unit.words === 0);
}

class BlockReader {
  readonly #block: Block;
  readonly #offset: number;
  readonly #source: RunSource;
  readonly #questions: ReadonlyMap<number, string>;
  readonly #silent: ReadonlySet<number>;

  constructor(
    block: Block,
    offset: number,
    source: RunSource,
    questions: ReadonlyMap<number, string>,
    silent: ReadonlySet<number>,
  ) {
    this.#block = block;
    this.#offset = offset;
    this.#source = source;
    this.#questions = questions;
    this.#silent = silent;
  }

  /** What of the block starts within a stretch of the text. */
  read({ start, end }: Span): PortalBlock[] {
    const { submission } = this.#source;
    const { markdown } = borrowedDefinitions(this.#block, submission.definitions);
    const tree = markdown === '' ? treeOf(this.#block) : treeWithDefinitions(this.#block, markdown);
    forgetTree(this.#block);
    if (!tree) return [{ kind: 'paragraph', runs: [{ text: this.#block.source.trim() }] }];
    const within = tree.children.filter((node) => {
      const place = this.#placeOf(node);
      return start <= place && place < end;
    });
    return this.#blocksOf(within);
  }

  #placeOf(node: RootContent): number {
    return this.#offset + (node.position?.start.offset ?? 0);
  }

  #blocksOf(nodes: readonly RootContent[]): PortalBlock[] {
    return nodes.flatMap((node) => this.#blockOf(node) ?? []);
  }

  #blockOf(node: RootContent): PortalBlock | undefined {
    switch (node.type) {
      case 'heading': {
        const question = this.#questions.get(this.#placeOf(node));
        const runs =
          question === undefined
            ? this.#runs(node.children)
            : [{ text: format('portal/question', { id: question }) }];
        return runs.length > 0 ? { kind: 'heading', depth: node.depth, runs } : undefined;
      }
      case 'paragraph': {
        if (this.#isSilent(node)) return undefined;
        const runs = this.#runs(node.children);
        return isBlank(runs) ? undefined : { kind: 'paragraph', runs };
      }
      case 'list': {
        const items = node.children
          .filter((item) => item.checked == null)
          .map((item) => this.#blocksOf(item.children))
          .filter((blocks) => blocks.length > 0);
        if (items.length === 0) return undefined;
        return { kind: 'list', items, ...(node.ordered && { start: node.start ?? 1 }) };
      }
      case 'blockquote':
      case 'footnoteDefinition': {
        const blocks = this.#blocksOf((node as Parent).children as RootContent[]);
        return blocks.length > 0 ? { kind: 'quote', blocks } : undefined;
      }
      case 'table': {
        const rows = node.children.map((row) => row.children.map((cell) => this.#runs(cell.children)));
        return rows.flat().every(isBlank)
          ? undefined
          : { kind: 'table', rows: rows.filter((row) => !row.every(isBlank)) };
      }
      case 'code':
        return { kind: 'code', text: node.value };
      default:
        return undefined;
    }
  }

  #runs(nodes: readonly PhrasingContent[]): Run[] {
    return runsOf(nodes, this.#block.source, this.#source);
  }

  /** Whether a paragraph is a question's prompt that was merely repeated: it has words, and none of them counts. */
  #isSilent(node: RootContent & { children: PhrasingContent[] }): boolean {
    if (!this.#silent.has(this.#placeOf(node))) return false;
    return hasWords(node.children, this.#block.source, this.#source.submission);
  }
}

function isBlank(runs: readonly Run[]): boolean {
  return runs.every(({ text }) => text.trim() === '');
}
