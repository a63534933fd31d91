import { Buffer } from 'node:buffer';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol/node';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

const lengths: Readonly<Record<Encoding, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};

const lineEnd = /\r\n|\r|\n/g;

/** A text whose positions are counted in the units of an encoding: the test's own reading, none of the server's. */
export class EncodedText {
  text: string;
  readonly #lengthOf: (text: string) => number;

  constructor(text: string, encoding: Encoding) {
    this.text = text;
    this.#lengthOf = lengths[encoding];
  }

  positionAt(offset: number): Position {
    const lines = this.text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length - 1, character: this.#lengthOf(lines.at(-1) ?? '') };
  }

  rangeOf(text: string): Range {
    const offset = this.text.indexOf(text);
    if (offset < 0) throw new Error(`“${text}” is not in the text`);
    return { start: this.positionAt(offset), end: this.positionAt(offset + text.length) };
  }

  /** The text after edits, all of which speak of the text as it is. */
  edited(edits: readonly TextEdit[]): string {
    const placed = edits
      .map(({ range, newText }) => ({
        start: this.#offsetOf(range.start),
        end: this.#offsetOf(range.end),
        newText,
      }))
      .sort((one, other) => other.start - one.start);
    let text = this.text;
    for (const { start, end, newText } of placed) text = text.slice(0, start) + newText + text.slice(end);
    return text;
  }

  /** A position must be the start of a character: anything else would tear one apart. */
  #offsetOf({ line, character }: Position): number {
    const ends = [...this.text.matchAll(lineEnd)];
    const before = line === 0 ? undefined : ends[line - 1];
    const start = before ? before.index + before[0].length : 0;
    const end = ends[line]?.index ?? this.text.length;
    let offset = start;
    for (const each of this.text.slice(start, end)) {
      if (this.#lengthOf(this.text.slice(start, offset)) >= character) break;
      offset += each.length;
    }
    if (this.#lengthOf(this.text.slice(start, offset)) !== character) {
      throw new Error(`No character starts at ${line}:${character}`);
    }
    return offset;
  }
}
