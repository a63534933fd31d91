import { copyOf } from './copy.ts';
import type { Position } from './lines.ts';
import type { Text } from './text.ts';

/** A part of a text, short enough to be made anew for every edit in it. */
interface Chunk {
  readonly text: string;
  /** Where its lines start, from its own start. Every chunk starts a line. */
  readonly lineStarts: readonly number[];
}

/* In UTF-16 units. A line is never cut, so one that is longer than a chunk should be makes a longer chunk. */
const SHORTEST_CHUNK = 512;
const USUAL_CHUNK = 2_048;
const LONGEST_CHUNK = 4_096;

/**
 * A text that is edited, held in chunks: an edit makes the chunks anew that it touches and shares the others with the text
 * before, so that it costs about the same in a text of any length. A string would be written anew as a whole. Immutable.
 *
 * Positions are those of the Language Server Protocol: lines end at LF, CRLF or CR, and behind a line's last character
 * comes the end of the line, wherever in its line ending an offset lies.
 */
export class ChunkedText implements Text {
  /** All but the last end at a line's end; the last does not, hence it may be empty. */
  readonly #chunks: readonly Chunk[];
  /** Where each chunk starts. */
  readonly #starts: number[] = [];
  /** How many lines start before each chunk. */
  readonly #lines: number[] = [];
  readonly length: number;
  readonly lineCount: number;
  #whole: string | undefined;

  private constructor(chunks: readonly Chunk[], whole?: string) {
    this.#chunks = chunks;
    this.#whole = whole;
    let length = 0;
    let lines = 0;
    for (const { text, lineStarts } of chunks) {
      this.#starts.push(length);
      this.#lines.push(lines);
      length += text.length;
      lines += lineStarts.length;
    }
    this.length = length;
    this.lineCount = lines;
  }

  static of(text: string): ChunkedText {
    return new ChunkedText(chunksOf(text, true), text);
  }

  /** The whole text. It is put together when it is asked for, and then kept. */
  toString(): string {
    this.#whole ??= this.#chunks.map(({ text }) => text).join('');
    return this.#whole;
  }

  slice(start: number, end: number = this.length): string {
    const from = this.#clamped(start);
    const to = this.#clamped(end);
    if (to <= from) return '';
    let index = atOrBefore(this.#starts, from);
    let at = this.#start(index);
    let slice = this.#chunk(index).text.slice(from - at, to - at);
    while (slice.length < to - from) {
      index += 1;
      at = this.#start(index);
      slice += this.#chunk(index).text.slice(0, to - at);
    }
    return slice;
  }

  /** Where an offset stands; one outside the text is taken for its nearest end. */
  positionAt(offset: number): Position {
    const wanted = this.#clamped(offset);
    const index = atOrBefore(this.#starts, wanted);
    const { text, lineStarts } = this.#chunk(index);
    const inChunk = wanted - this.#start(index);
    const line = atOrBefore(lineStarts, inChunk);
    const lineStart = lineStarts[line] ?? 0;
    const character = beforeLineEnd(text, lineStart, inChunk) - lineStart;
    return { line: (this.#lines[index] ?? 0) + line, character };
  }

  /** The offset of a position; the end of its line for one behind it, the text's end for a line that is not there. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const index = atOrBefore(this.#lines, line);
    const { text, lineStarts } = this.#chunk(index);
    const inChunk = line - (this.#lines[index] ?? 0);
    const start = lineStarts[inChunk] ?? 0;
    const end = lineStarts[inChunk + 1] ?? text.length;
    return this.#start(index) + beforeLineEnd(text, start, Math.min(start + Math.max(0, character), end));
  }

  /** The text in which something else stands from `start` to before `end`. */
  replace(start: number, end: number, replacement: string): ChunkedText {
    const from = this.#clamped(start);
    const to = Math.max(from, this.#clamped(end));
    let first = atOrBefore(this.#starts, from);
    const last = atOrBefore(this.#starts, to);
    const before = this.#chunk(first).text.slice(0, from - this.#start(first));
    let text = before + replacement + this.#chunk(last).text.slice(to - this.#start(last));
    // Neither does a chunk stay that is hardly one, nor does a line ending lie in two.
    if (first > 0 && (text.length < SHORTEST_CHUNK || text.startsWith('\n'))) {
      first -= 1;
      text = this.#chunk(first).text + text;
    }
    return new ChunkedText([
      ...this.#chunks.slice(0, first),
      ...chunksOf(text, last === this.#chunks.length - 1),
      ...this.#chunks.slice(last + 1),
    ]);
  }

  #clamped(offset: number): number {
    return Math.max(0, Math.min(offset, this.length));
  }

  #chunk(index: number): Chunk {
    return this.#chunks[index] as Chunk;
  }

  #start(index: number): number {
    return this.#starts[index] as number;
  }
}

const lineEnding = /\r\n?|\n/g;

/** Cuts a text behind line endings. Where it ends the whole text, too, a chunk follows for the line behind the last ending. */
function chunksOf(text: string, isLast: boolean): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (text.length - start > LONGEST_CHUNK) {
    lineEnding.lastIndex = start + USUAL_CHUNK;
    if (!lineEnding.test(text)) break;
    const end = lineEnding.lastIndex;
    chunks.push(chunkOf(text.slice(start, end)));
    start = end;
  }
  if (start < text.length) chunks.push(chunkOf(text.slice(start)));
  if (isLast && (text === '' || isLineEnd(text.charCodeAt(text.length - 1)))) chunks.push(chunkOf(''));
  return chunks;
}

function chunkOf(slice: string): Chunk {
  const text = copyOf(slice);
  const lineStarts = [0];
  lineEnding.lastIndex = 0;
  while (lineEnding.test(text) && lineEnding.lastIndex < text.length) lineStarts.push(lineEnding.lastIndex);
  return { text, lineStarts };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

/** The offset itself, or where the ending of its line begins if it lies in that or behind it. */
function beforeLineEnd(text: string, lineStart: number, offset: number): number {
  let end = offset;
  while (end > lineStart && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** The index of the last of some numbers, sorted ones of which the first is 0, that is not above the wanted one. */
function atOrBefore(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
