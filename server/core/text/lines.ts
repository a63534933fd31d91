/** A place in a text as the Language Server Protocol gives it: zero-based line, zero-based UTF-16 unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Converts offsets to positions. Lines end at LF, CRLF or CR, as in the protocol and in CommonMark. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    if (!text.includes('\r')) {
      // Many times quicker than a look at each character.
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
      return;
    }
    for (let offset = 0; offset < text.length; offset++) {
      const unit = text.charCodeAt(offset);
      if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED)) {
        this.#starts.push(offset + 1);
      }
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; one beyond the text is taken for its end. */
  positionAt(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    return { line: low, character: wanted - (this.#starts[low] ?? 0) };
  }

  /** The text of a line, without its line ending. */
  lineAt(line: number): string {
    const start = this.#starts[line] ?? this.#text.length;
    return this.#text.slice(start, this.#starts[line + 1] ?? this.#text.length).replace(/[\r\n]+$/, '');
  }
}
