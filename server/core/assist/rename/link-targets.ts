import type { Node, Parent } from 'mdast';
import { type Block, forgetTree, treeOf } from '../../markdown/blocks.ts';
import { spanOf } from '../../markdown/flow.ts';
import type { Span } from '../../text/span.ts';

/** Where the target of a link, an image or a definition (`[label]: target`) is written; offsets in the block. */
export interface LinkTarget {
  /** As Markdown reads it: without escapes, percent encoding left as it is. */
  readonly url: string;
  readonly span: Span;
  readonly inAngles: boolean;
}

/**
 * The targets in a block, for whoever is to change them. Rarely asked for, so nothing is kept, and only a block that
 * may have a target of which `isWanted` says so is parsed for it.
 */
export function linkTargetsIn(block: Block, isWanted: (url: string) => boolean): LinkTarget[] {
  const { source } = block;
  if (!possibleTargets(source).some((written) => /[\\&]/.test(written) || isWanted(written))) return [];
  const tree = treeOf(block);
  const found = tree ? [...targetsBelow(tree, source)] : [];
  forgetTree(block);
  return found;
}

/** What would be the targets if every bracket were a link's. */
function possibleTargets(source: string): string[] {
  const found: string[] = [];
  for (const { index } of source.matchAll(/\][(:]/g)) {
    const place = targetAt(source, index + 2, source.length);
    if (place) found.push(source.slice(place.span.start, place.span.end));
  }
  return found;
}

function* targetsBelow(node: Node, source: string): Generator<LinkTarget> {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const span = spanOf(node);
    const from = targetStart(node, source, span);
    const place = from === undefined ? undefined : targetAt(source, from, span.end);
    if (place) yield { url: (node as Node & { url: string }).url, ...place };
  }
  if ('children' in node) for (const child of (node as Parent).children) yield* targetsBelow(child, source);
}

/** The offset behind the mark that opens the target: `](` or `]:`. */
function targetStart(node: Node, source: string, span: Span): number | undefined {
  if (source.charAt(span.start) === '<') return undefined;
  const mark = node.type === 'definition' ? ']:' : '](';
  const children = 'children' in node ? (node as Parent).children : [];
  const last = children.at(-1);
  const from = last ? spanOf(last).end : labelEnd(source, span);
  const at = source.indexOf(mark, from);
  return at < 0 || at >= span.end ? undefined : at + 2;
}

/** Where the bracket closes that opens first: brackets in a label stand in pairs or are escaped. */
function labelEnd(source: string, { start, end }: Span): number {
  let depth = 0;
  for (let offset = source.indexOf('[', start); offset < end; offset++) {
    const character = source.charAt(offset);
    if (character === '\\') offset++;
    else if (character === '[') depth++;
    else if (character === ']') depth--;
    if (depth === 0) return offset;
  }
  return end;
}

function targetAt(
  source: string,
  from: number,
  end: number,
): Pick<LinkTarget, 'span' | 'inAngles'> | undefined {
  let start = from;
  while (start < end && /\s/.test(source.charAt(start))) start++;
  if (source.charAt(start) === '<') {
    const close = /(?:[^<>\\\r\n]|\\.)*/y;
    close.lastIndex = start + 1;
    const length = close.exec(source)?.[0].length ?? 0;
    return { span: { start: start + 1, end: start + 1 + length }, inAngles: true };
  }
  let depth = 0;
  let offset = start;
  for (; offset < end && !/\s/.test(source.charAt(offset)); offset++) {
    const character = source.charAt(offset);
    if (character === '\\') offset++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth < 0) break;
  }
  return offset > start ? { span: { start, end: offset }, inAngles: false } : undefined;
}
