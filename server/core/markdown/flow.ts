import type { PhrasingContent } from 'mdast';
import type { Span } from '../text/span.ts';
import { alignText } from './align.ts';

/**
 * The text of a paragraph, heading or table cell as a reader sees it, and where each piece of it stands in the
 * source. Marks of emphasis, targets of links, images, comments and tags are not in it.
 */
export interface Flow {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
  /** Stretches of `text` in which nothing is a citation: code, and text between hiding tags. */
  readonly literal: readonly Span[];
  /** Stretches of `text` that a reader may not see: between tags such as `<span hidden>`. */
  readonly hidden: readonly Span[];
  /** HTML of the inline kind, comments among it; spans are offsets in the block. */
  readonly html: readonly { readonly value: string; readonly span: Span }[];
}

/** A stretch of a flow's text. `escaped` tells that each of its characters is written as an escape or a reference. */
export interface Piece {
  /** Offset in the flow's text. */
  readonly at: number;
  readonly length: number;
  /** Offsets in the block. */
  readonly span: Span;
  readonly escaped: boolean;
}

/** A Markdown link. */
export interface Link {
  /** The link's text, as a stretch of the flow's text. */
  readonly text: Span;
  /** Offsets in the block. */
  readonly span: Span;
  /** Where the target is written, offsets in the block; absent for a reference to a definition. */
  readonly target?: Span;
  readonly url: string;
  /** The definition's label, for a link by reference. */
  readonly label?: string;
}

/** Builds the flow of a node's inline content. `source` is the block's text; `urlOf` finds a definition's target. */
export function flowOf(
  nodes: readonly PhrasingContent[],
  source: string,
  urlOf: (label: string) => string | undefined,
): Flow {
  const builder = new FlowBuilder(source, urlOf);
  builder.addAll(nodes);
  return builder.finish();
}

/** A flow that is the source itself, for text without any mark of Markdown. Indentation of lines is left out. */
export function plainFlow(source: string, at: Span): Flow {
  const pieces: Piece[] = [];
  let text = '';
  for (const line of source.slice(at.start, at.end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const from = at.start + line.index;
    const startsLine = from === 0 || '\r\n'.includes(source.charAt(from - 1));
    const indent = startsLine ? (/^[ \t]*/.exec(line[0])?.[0].length ?? 0) : 0;
    const kept = line[0].slice(indent);
    if (kept === '') continue;
    const start = from + indent;
    pieces.push({
      at: text.length,
      length: kept.length,
      span: { start, end: start + kept.length },
      escaped: false,
    });
    text += kept;
  }
  return { text, pieces, links: [], literal: [], hidden: [], html: [] };
}

/** A flow of nothing but words, in which nothing means anything else; indentation is left in. However long, one piece. */
export function literalFlow(source: string): Flow {
  const all = { start: 0, end: source.length };
  const pieces = [{ at: 0, length: source.length, span: all, escaped: false }];
  return { text: source, pieces, links: [], literal: [all], hidden: [], html: [] };
}

/** Where a stretch of a flow's text stands in its block. */
export function sourceSpan(flow: Flow, stretch: Span): Span {
  const first = pieceAt(flow, stretch.start);
  const last = pieceAt(flow, Math.max(stretch.start, stretch.end - 1));
  if (!first || !last) return { start: 0, end: 0 };
  const start = first.escaped ? first.span.start : first.span.start + (stretch.start - first.at);
  const end = last.escaped ? last.span.end : last.span.start + (stretch.end - last.at);
  return { start, end: Math.max(start, Math.min(end, last.span.end)) };
}

/** The stretch of a flow's text that stands within a stretch of its block; of an escaped piece all or nothing. */
export function textSpan({ pieces, text }: Flow, within: Span): Span {
  const first = pieces.find(({ span }) => span.end > within.start);
  const last = pieces.findLast(({ span }) => span.start < within.end);
  if (!first || !last || first.at > last.at) return { start: text.length, end: text.length };
  const start = first.escaped ? first.at : first.at + Math.max(0, within.start - first.span.start);
  const reach = last.escaped ? last.length : Math.min(last.length, within.end - last.span.start);
  return { start, end: Math.max(start, last.at + reach) };
}

/** Whether a character of a flow's text is written as itself, not as an escape or a character reference. */
export function isWrittenPlainly(flow: Flow, offset: number): boolean {
  return pieceAt(flow, offset)?.escaped === false;
}

function pieceAt(flow: Flow, offset: number): Piece | undefined {
  let low = 0;
  let high = flow.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow.pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return flow.pieces[low];
}

class FlowBuilder {
  readonly #source: string;
  readonly #urlOf: (label: string) => string | undefined;
  #text = '';
  readonly #pieces: Piece[] = [];
  readonly #links: Link[] = [];
  readonly #literal: Span[] = [];
  readonly #hidden: Span[] = [];
  readonly #html: { value: string; span: Span }[] = [];
  /** Open tags that may hide what follows, with the offset in the text from which on. */
  readonly #hiding: { name: string; from: number }[] = [];

  constructor(source: string, urlOf: (label: string) => string | undefined) {
    this.#source = source;
    this.#urlOf = urlOf;
  }

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#add(node);
  }

  finish(): Flow {
    // A tag that never closes hides the rest.
    for (const { from } of this.#hiding) this.#hidden.push({ start: from, end: this.#text.length });
    return {
      text: this.#text,
      pieces: this.#pieces,
      links: this.#links,
      literal: this.#literal,
      hidden: this.#hidden,
      html: this.#html,
    };
  }

  #add(node: PhrasingContent): void {
    const at = spanOf(node);
    switch (node.type) {
      case 'text':
        for (const run of alignText(node.value, this.#source, at)) {
          this.#append(run.text, run.span, run.escaped);
        }
        break;
      case 'inlineCode': {
        const from = this.#text.length;
        const inner = this.#source.indexOf(node.value, at.start);
        const found = inner >= 0 && inner + node.value.length <= at.end;
        this.#append(node.value, found ? { start: inner, end: inner + node.value.length } : at, !found);
        this.#literal.push({ start: from, end: this.#text.length });
        break;
      }
      case 'break':
        this.#append('\n', at, true);
        break;
      case 'html':
        this.#addHtml(node.value, at);
        break;
      case 'link':
      case 'linkReference': {
        const from = this.#text.length;
        this.addAll(node.children);
        this.#addLink(node, { start: from, end: this.#text.length }, at);
        break;
      }
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        break;
      default:
        if ('children' in node) this.addAll(node.children);
    }
  }

  #append(text: string, span: Span, escaped: boolean): void {
    if (text === '') return;
    this.#pieces.push({ at: this.#text.length, length: text.length, span, escaped });
    this.#text += text;
  }

  #addLink(node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>, text: Span, span: Span): void {
    if (node.type === 'linkReference') {
      const url = this.#urlOf(node.identifier);
      if (url !== undefined) this.#links.push({ text, span, url, label: node.identifier });
      return;
    }
    const lastChild = node.children.at(-1);
    const from = lastChild ? spanOf(lastChild).end : span.start + 1;
    const target = targetSpan(this.#source, from, span.end);
    this.#links.push(target ? { text, span, target, url: node.url } : { text, span, url: node.url });
  }

  #addHtml(value: string, span: Span): void {
    this.#html.push({ value, span });
    const tag = /^<(\/?)([a-z][a-z0-9-]*)([^>]*?)(\/?)>$/is.exec(value);
    if (!tag) return;
    const [, closing, name = '', attributes = '', selfClosing] = tag;
    const lower = name.toLowerCase();
    if (closing) {
      const index = this.#hiding.findLastIndex((open) => open.name === lower);
      const open = index < 0 ? undefined : this.#hiding.splice(index, 1)[0];
      if (open) this.#hidden.push({ start: open.from, end: this.#text.length });
    } else if (!selfClosing && !voidTags.has(lower) && (attributes.trim() !== '' || !plainTags.has(lower))) {
      this.#hiding.push({ name: lower, from: this.#text.length });
    }
  }
}

/** Tags that by themselves leave their content in sight; with attributes, anything may be hidden. */
const plainTags = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const voidTags = new Set('area br col embed hr img input link meta param source track wbr'.split(' '));

/** Where a link's target is written: behind `](`, in angle brackets or bare. */
function targetSpan(source: string, from: number, end: number): Span | undefined {
  const open = source.indexOf('](', from);
  if (open < 0 || open >= end) return autolinkSpan(source, from, end);
  const rest = /^\s*(?:<([^>\r\n]*)>|([^\s]*?)(?=\s|\)$))/.exec(source.slice(open + 2, end));
  const written = rest?.[1] ?? rest?.[2];
  if (!rest || written === undefined) return undefined;
  const start = open + 2 + rest[0].length - written.length - (rest[1] === undefined ? 0 : 1);
  return { start, end: start + written.length };
}

function autolinkSpan(source: string, from: number, end: number): Span | undefined {
  return source.charAt(end - 1) === '>' ? { start: Math.min(from, end - 1), end: end - 1 } : undefined;
}

/** A node's place, offsets in its block. */
export function spanOf(node: { position?: PhrasingContent['position'] }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
