import { type Span, span } from '../text/span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './node.ts';

/**
 * Reads YAML of the kind that nearly all of it is: keys and lists, one to a line, whose values are words, simple quoted
 * texts, or a line of them in brackets. It takes a tenth of the time that the library needs, and the library need not be
 * warm. Gives exactly what the thorough reading gives, which a property test holds; `undefined` for everything that could
 * mean anything else, comments and faults among it.
 *
 * @param offset where the text begins in its document
 */
export function readPlainYaml(text: string, offset: number): YamlMap | undefined {
  if (!plainText.test(text)) return undefined;
  const lines = linesOf(text, offset);
  const first = lines?.[0];
  if (!lines || !first || first.isItem) return undefined;
  const reading = new PlainReading(lines);
  const root = reading.map(first.column, 0);
  return reading.isAtEnd ? root : undefined;
}

/** No control characters, no tabs, no spaces but the ordinary one, nothing outside the basic plane. */
const plainText =
  /^(?:[\n\x20-\x7e\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u2fff\u3001-\ud7ff]|\r(?=\n))*$/;
const mostLevels = 16;

/** A line with something on it. Columns are counted from the line's start, places in the document. */
interface Line {
  /** Whether it begins with `- `; the rest is what stands behind. */
  readonly isItem: boolean;
  /** Of its first character: the hyphen's, if there is one. */
  readonly column: number;
  readonly start: number;
  readonly rest: Written;
}

/** A piece of the text, without spaces around it, and where it stands. */
interface Written {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string, offset: number): Line[] | undefined {
  const lines: Line[] = [];
  let at = offset;
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (content !== '') {
      const column = line.length - line.trimStart().length;
      const isItem = content.startsWith('- ');
      const rest = isItem ? content.slice(2) : content;
      const start = at + column;
      if (rest.startsWith(' ')) return undefined;
      lines.push({ isItem, column, start, rest: { text: rest, start: isItem ? start + 2 : start } });
    }
    at += line.length + 1;
  }
  return lines;
}

interface KeyLine {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Written | undefined;
}

const keyLine = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99}):(?:( +)(.+))?$/;

function keyLineOf({ text, start }: Written): KeyLine | undefined {
  const match = keyLine.exec(text);
  if (!match) return undefined;
  const [, key = '', gap = '', value] = match;
  const keySpan = span(start, start + key.length);
  const written = value === undefined ? undefined : { text: value, start: keySpan.end + 1 + gap.length };
  return { key, keySpan, value: written };
}

/** Goes through the lines from top to bottom; whatever is `undefined` ends the reading. */
class PlainReading {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** The keys that stand in a column; of the first of them the line may begin with a hyphen. */
  map(column: number, level: number): YamlMap | undefined {
    if (level > mostLevels) return undefined;
    const entries = new Map<string, YamlEntry>();
    let start: number | undefined;
    let end = 0;
    for (let line = this.#next; line; line = this.#next) {
      const isFirst = start === undefined;
      if (line.isItem ? !isFirst || line.column + 2 !== column : line.column !== column) break;
      const read = keyLineOf(line.rest);
      if (!read || entries.has(read.key)) return undefined;
      const { key, keySpan, value: written } = read;
      this.#at += 1;
      const value = written ? this.#lone(written, column) : this.#below(column, level);
      if (value === undefined) return undefined;
      entries.set(key, { key, keySpan, ...(value && { value }) });
      start ??= keySpan.start;
      end = value?.span.end ?? keySpan.end + 1;
    }
    return start === undefined
      ? undefined
      : { kind: 'map', entries, bracketed: false, span: span(start, end) };
  }

  get #next(): Line | undefined {
    return this.#lines[this.#at];
  }

  /** What stands below a key, further right, or as a list in the same column; `null` where nothing does. */
  #below(column: number, level: number): YamlNode | null | undefined {
    const line = this.#next;
    if (!line) return null;
    if (line.isItem && line.column >= column) return this.#list(line.column, level + 1);
    return line.column > column ? this.map(line.column, level + 1) : null;
  }

  #list(column: number, level: number): YamlList | undefined {
    if (level > mostLevels) return undefined;
    const items: YamlNode[] = [];
    const start = this.#next?.start ?? 0;
    let end = start;
    for (let line = this.#next; line?.isItem && line.column === column; line = this.#next) {
      const item = keyLineOf(line.rest) ? this.map(column + 2, level + 1) : this.#loneItem(line);
      if (!item) return undefined;
      items.push(item);
      end = item.span.end;
    }
    return { kind: 'list', items, bracketed: false, span: span(start, end) };
  }

  #loneItem({ rest, column }: Line): YamlNode | undefined {
    this.#at += 1;
    return this.#lone(rest, column);
  }

  /** A value that ends with its line: nothing further right goes on with it below. */
  #lone(written: Written, column: number): YamlNode | undefined {
    const goesOn = (this.#next?.column ?? -1) > column;
    return goesOn ? undefined : (scalarOf(written) ?? bracketedOf(written));
  }
}

/** Words without anything that means something to YAML; a colon within a word means nothing. */
const words = /^[A-Za-z0-9_(/.\u00a1-\ud7ff](?:[^:#]|:(?! |$)|(?<! )#)*$/;
const inQuotes = /^(?:"([^"\\]*)"|'([^']*)')$/;

function scalarOf({ text, start }: Written): YamlScalar | undefined {
  const place = span(start, start + text.length);
  const quoted = inQuotes.exec(text);
  if (quoted) return { kind: 'scalar', text: quoted[1] ?? quoted[2] ?? '', quoted: true, span: place };
  // What YAML calls null is for the thorough reading.
  if (!words.test(text) || text === 'null') return undefined;
  return { kind: 'scalar', text, quoted: false, span: place };
}

const bracketed = /^(?:\{([^{}[\]]+)\}|\[([^{}[\]]+)\])$/;
const wordsInBrackets = /^[A-Za-z0-9_(/.\u00a1-\ud7ff][^:#&*!|>%@`]*$/;

function bracketedOf({ text, start }: Written): YamlNode | undefined {
  const match = bracketed.exec(text);
  if (!match) return undefined;
  const [, pairs, items] = match;
  const place = span(start, start + text.length);
  const pieces = piecesOf(pairs ?? items ?? '', start + 1);
  return pairs === undefined ? listOf(pieces, place) : mapOf(pieces, place);
}

function piecesOf(inside: string, start: number): Written[] {
  let at = start;
  return inside.split(',').map((piece) => {
    const written = { text: piece.trim(), start: at + piece.length - piece.trimStart().length };
    at += piece.length + 1;
    return written;
  });
}

function listOf(pieces: readonly Written[], place: Span): YamlList | undefined {
  const items = pieces.map(inBrackets);
  if (!items.every((item) => item !== undefined)) return undefined;
  return { kind: 'list', items, bracketed: true, span: place };
}

function mapOf(pieces: readonly Written[], place: Span): YamlMap | undefined {
  const entries = new Map<string, YamlEntry>();
  for (const piece of pieces) {
    const read = keyLineOf(piece);
    const value = read?.value && inBrackets(read.value);
    if (!read || !value || entries.has(read.key)) return undefined;
    entries.set(read.key, { key: read.key, keySpan: read.keySpan, value });
  }
  return { kind: 'map', entries, bracketed: true, span: place };
}

function inBrackets(written: Written): YamlScalar | undefined {
  return wordsInBrackets.test(written.text) ? scalarOf(written) : undefined;
}
