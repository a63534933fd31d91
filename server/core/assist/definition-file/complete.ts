import type { CredentialDefinition } from '../../credential/definition.ts';
import { definitionKeyHelp } from '../../credential/key-help.ts';
import { layerShape } from '../../credential/layer.ts';
import { isCode } from '../../findings/codes.ts';
import { saying } from '../../messages/saying.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import type { Span } from '../../text/span.ts';
import type { YamlNode } from '../../yaml/node.ts';
import type { Shape } from '../../yaml/shape/shape.ts';
import type { Completion } from '../completion/completion.ts';
import { definitionTree } from './tree.ts';

/** Stands for what is being written while the file is read to see where that is. No definition holds it. */
const MARK = 'zzWhatIsBeingWrittenZz';

/** The place at which something is to be completed. */
interface Place {
  /** What is written of it already, on both sides of the cursor. */
  readonly span: Span;
  /** The line before it and behind it. */
  readonly before: string;
  readonly after: string;
  readonly newline: string;
}

/** What is being written there: a key of a map, or a value. */
interface Sought {
  readonly role: 'key' | 'value';
  /** What the map or the value is to be; absent where the keys that lead there mean nothing. */
  readonly shape: Shape<unknown> | undefined;
  readonly path: readonly string[];
  /** Keys that the map has already. */
  readonly present: readonly string[];
  /** Whether it stands in brackets or braces. */
  readonly bracketed: boolean;
}

/** What can be written at an offset of a definition file: keys, values to choose from, definitions to extend. */
export function completeDefinition(
  text: string,
  offset: number,
  extendable: readonly Pick<CredentialDefinition, 'id' | 'title' | 'overview'>[],
): Completion[] {
  if (offset < 0 || offset > text.length) return [];
  const place = placeAt(text, offset);
  const sought = soughtAt(text, place);
  if (!sought) return [];
  const { shape, path } = sought;
  if (sought.role === 'key') return keys(sought, place);
  if (path.length === 1 && path[0] === 'extends') {
    return extendable.map(({ id, title, overview }) => ({
      ...offerOf(id, 'credential', place.span),
      detail: title,
      ...(overview !== undefined && { documentation: overview }),
    }));
  }
  if (shape?.values && !shape.item) return shape.values.map((value) => offerOf(value, 'value', place.span));
  return sought.bracketed ? [] : firstKeys(sought, place);
}

function placeAt(text: string, offset: number): Place {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = text.slice(offset).search(/[\r\n]/);
  const end = rest < 0 ? text.length : offset + rest;
  const typed = /[\p{L}\p{M}\p{N}_./-]*$/u.exec(text.slice(start, offset))?.[0] ?? '';
  const more = /^[\p{L}\p{M}\p{N}_./-]*/u.exec(text.slice(offset, end))?.[0] ?? '';
  const span = { start: offset - typed.length, end: offset + more.length };
  return {
    span,
    before: text.slice(start, span.start),
    after: text.slice(span.end, end),
    newline: lineEndingOf(text),
  };
}

/** Reads the file with a mark at the place, as a value and, where nothing speaks against it, as a key. */
function soughtAt(text: string, { span, before, after }: Place): Sought | undefined {
  // A hyphen without a space behind it is no item yet.
  if (text.charAt(span.start) === '-') return undefined;
  const closed = after.trim() === '' ? closingOf(before) : '';
  const readWith = (mark: string): Sought | undefined => {
    const marked = text.slice(0, span.start) + mark + closed + text.slice(span.end);
    return find(definitionTree(marked), layerShape, [], false);
  };
  const found = readWith(MARK);
  return found || !/^\s*(?:[#,}].*)?$/.test(after) ? found : readWith(`${MARK}: `);
}

/** What closes the brackets that a line opens: without them all that follows would be read as inside of them. */
function closingOf(line: string): string {
  const open: string[] = [];
  for (const [mark] of line.matchAll(/"[^"]*"|'[^']*'|[[\]{}]/g)) {
    if (mark === '[') open.push(']');
    else if (mark === '{') open.push('}');
    else if (mark === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}

function find(
  node: YamlNode | undefined,
  shape: Shape<unknown> | undefined,
  path: readonly string[],
  within: boolean,
): Sought | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar') {
    return node.text === MARK ? { role: 'value', shape, path, present: [], bracketed: within } : undefined;
  }
  const bracketed = within || node.bracketed;
  if (node.kind === 'list') {
    for (const item of node.items) {
      const found = find(item, shape?.item, path, bracketed);
      if (found) return found;
    }
    return undefined;
  }
  if (node.entries.has(MARK)) {
    const present = [...node.entries.keys()].filter((key) => key !== MARK);
    return { role: 'key', shape, path, present, bracketed };
  }
  for (const { key, value } of node.entries.values()) {
    const found = find(value, shapeBelow(shape, key), [...path, key], bracketed);
    if (found) return found;
  }
  return undefined;
}

function shapeBelow(shape: Shape<unknown> | undefined, key: string): Shape<unknown> | undefined {
  if (!shape?.fields) return shape?.item;
  return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
}

/** The keys that a map may have and has not yet. */
function keys(sought: Sought, place: Place): Completion[] {
  const { shape, present } = sought;
  const possible = shape?.fields ? Object.keys(shape.fields) : shape?.expects === 'keys' ? shape.values : [];
  return (possible ?? []).filter((key) => !present.includes(key)).map((key) => keyOffer(key, sought, place));
}

/** The keys of a map that is to begin on a line of its own or as an item; of a list, its first item's first key. */
function firstKeys(sought: Sought, place: Place): Completion[] {
  const { shape } = sought;
  if (/^\s*(?:- +)*$/.test(place.before) && shape?.expects === 'keys') return keys(sought, place);
  if (!/^\s*$/.test(place.before) || shape?.expects !== 'list' || !shape.item?.fields) return [];
  return keys({ ...sought, shape: shape.item }, place)
    .slice(0, 1)
    .map((offer) => ({ ...offer, text: `- ${offer.text}` }));
}

function keyOffer(key: string, { shape, path, bracketed }: Sought, place: Place): Completion {
  const help = isCode(key) && !shape?.fields ? saying(`about/${key}`) : definitionKeyHelp([...path, key]);
  const column = bracketed ? -1 : place.before.length;
  const isThere = /^\s*:/.test(place.after);
  return {
    ...offerOf(key, 'key', place.span),
    ...(help !== undefined && { documentation: help }),
    text: key + (isThere ? '' : beginningOf(shapeBelow(shape, key), column, place.newline)),
    continues: true,
  };
}

/** What stands behind a new key. Only at the line's start is it sure how editors indent further lines. */
function beginningOf(shape: Shape<unknown> | undefined, column: number, newline: string): string {
  const isNested = shape?.expects === 'list' || shape?.expects === 'keys';
  if (!isNested || column < 0) return ': ';
  if (column > 0) return ':';
  if (shape.expects === 'keys') return `:${newline}  `;
  const first = shape.item?.fields && Object.keys(shape.item.fields)[0];
  return first === undefined ? `:${newline}  - ` : `:${newline}  - ${first}: `;
}

function offerOf(value: string, kind: Completion['kind'], span: Span): Completion {
  return { id: value, label: value, kind, span, text: value, filter: value };
}
