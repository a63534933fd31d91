import { type Flow, isWrittenPlainly } from '../markdown/flow.ts';
import type { Span } from '../text/span.ts';

/** A bracket of citations, `[@video, 03:15–04:02; @plan, p. 3]`. Spans are offsets in the flow's text. */
export interface CitationBracket {
  readonly span: Span;
  readonly items: readonly CitationItem[];
}

export interface CitationItem {
  /** From the `@` to the end of the locator. */
  readonly span: Span;
  readonly id: string;
  /** The id without its `@`; for a place that goes on from the item before it, that item's. */
  readonly idSpan: Span;
  /** What stands behind the comma, if anything. */
  readonly locator?: { readonly text: string; readonly span: Span };
}

/** Finds the citations of a flow. Escaped brackets and brackets in code are text. */
export function findCitations(flow: Flow): CitationBracket[] {
  const { text } = flow;
  const found: CitationBracket[] = [];
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const inner = /^\s*-?@[^\s,;\]@]/.exec(text.slice(open + 1, open + 20));
    if (!inner || !isMark(flow, open)) continue;
    const close = text.indexOf(']', open);
    // A bracket that opens anew before this one closes shows that this one was never finished.
    const again = text.indexOf('[', open + 1);
    if (close < 0 || (again >= 0 && again < close) || !isMark(flow, close)) continue;
    const items = readItems(text, { start: open + 1, end: close });
    if (items.length > 0) found.push({ span: { start: open, end: close + 1 }, items });
    open = close;
  }
  return found;
}

function isMark(flow: Flow, offset: number): boolean {
  return (
    isWrittenPlainly(flow, offset) && !flow.literal.some(({ start, end }) => start <= offset && offset < end)
  );
}

function readItems(text: string, inside: Span): CitationItem[] {
  const items: CitationItem[] = [];
  let start = inside.start;
  while (start <= inside.end) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon < 0 || semicolon > inside.end ? inside.end : semicolon;
    const item = readItem(text, trimmed(text, { start, end }), items.at(-1));
    if (item) items.push(item);
    start = end + 1;
  }
  return items;
}

function readItem(text: string, at: Span, before: CitationItem | undefined): CitationItem | undefined {
  const written = text.slice(at.start, at.end);
  const cited = /^-?@([^\s,;\]]+)\s*,?\s*/.exec(written);
  if (cited) {
    const idStart = at.start + written.indexOf('@') + 1;
    const id = cited[1] ?? '';
    const idSpan = { start: idStart, end: idStart + id.length };
    const locatorSpan = { start: at.start + cited[0].length, end: at.end };
    if (locatorSpan.start >= locatorSpan.end)
      return { span: { start: at.start, end: idSpan.end }, id, idSpan };
    const locator = { text: text.slice(locatorSpan.start, locatorSpan.end), span: locatorSpan };
    return { span: at, id, idSpan, locator };
  }
  // "[@video, 03:15; 04:02]": a further place in the artifact named before.
  if (!before || written === '') return undefined;
  return { span: at, id: before.id, idSpan: before.idSpan, locator: { text: written, span: at } };
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** An id inside the brackets of a citation; an underscore at the edge of a word would be taken for emphasis. */
export function asCitedId(id: string): string {
  return id.includes('_') ? id.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') : id;
}

/** The citation of a place in an artifact: `[@video, 03:15–04:02]`; of the whole artifact where no place is given. */
export function writeCitation(id: string, place: string | undefined): string {
  return `[@${asCitedId(id)}${place === undefined ? '' : `, ${place}`}]`;
}
