import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { ChunkedText, type Edit, merged, type Span } from '../core/index.ts';
import { type Encoding, lengthOfUnits, unitsOf } from './encoding.ts';

/** What an update did to the text: several changes are one that covers them. */
interface Update {
  /** The version before. */
  readonly of: number;
  readonly edit: Edit;
}

/** Whoever reads a document does so after each update or a few; who comes later reads it as a whole. */
const MOST_UPDATES_KEPT = 32;

/** A document as the client has it. Its positions come and go in the client's units; offsets are UTF-16 as everywhere else. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly #encoding: Encoding;
  #version: number;
  #text: ChunkedText;
  /** The latest updates, of which each follows the one before; none that replaced the whole text. */
  #updates: readonly Update[] = [];

  constructor(uri: string, languageId: string, version: number, text: string, encoding: Encoding = 'utf-16') {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = ChunkedText.of(text);
    this.#encoding = encoding;
  }

  get version(): number {
    return this.#version;
  }

  /** The text as it is now; one who keeps it keeps this version. */
  get text(): ChunkedText {
    return this.#text;
  }

  get lineCount(): number {
    return this.#text.lineCount;
  }

  /** The whole text, or that of a range, as a string. */
  getText(range?: Range): string {
    if (!range) return String(this.#text);
    const { start, end } = spanOf(this.#text, range, this.#encoding);
    return this.#text.slice(start, end);
  }

  positionAt(offset: number): Position {
    const position = this.#text.positionAt(offset);
    if (this.#encoding === 'utf-16') return position;
    const { line, character } = position;
    return { line, character: unitsOf(lineOf(this.#text, line).slice(0, character), this.#encoding) };
  }

  offsetAt(position: Position): number {
    return offsetIn(this.#text, position, this.#encoding);
  }

  /**
   * Takes over what the client changed, one change after the other. Throws where one cannot be understood, and leaves
   * the document as it was.
   */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let text = this.#text;
    const edits: Edit[] = [];
    for (const change of changes) {
      if (typeof change.text !== 'string') throw new Error('A change has no text');
      if ('range' in change && change.range !== undefined) {
        const span = spanOf(text, change.range, this.#encoding);
        text = text.replace(span.start, span.end, change.text);
        edits.push({ span, length: change.text.length });
      } else text = ChunkedText.of(change.text);
    }
    const [first, ...further] = edits;
    if (!first || edits.length < changes.length) this.#updates = [];
    else {
      const update = { of: this.#version, edit: further.reduce(merged, first) };
      this.#updates = [...this.#updates, update].slice(-MOST_UPDATES_KEPT);
    }
    this.#text = text;
    this.#version = version;
  }

  /** The one stretch that was replaced since an earlier version; `undefined` where that is not known. */
  editSince(version: number): Edit | undefined {
    const first = this.#updates.findIndex(({ of }) => of === version);
    if (first < 0) return undefined;
    return this.#updates
      .slice(first)
      .map(({ edit }) => edit)
      .reduce(merged);
  }
}

/** The stretch between two positions, whichever of them comes first. */
function spanOf(text: ChunkedText, range: Range, encoding: Encoding): Span {
  const one = offsetIn(text, range.start, encoding);
  const other = offsetIn(text, range.end, encoding);
  if (Number.isNaN(one + other)) throw new Error('A range has no places');
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

function offsetIn(text: ChunkedText, position: Position, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.offsetAt(position);
  const { line, character } = position;
  return text.offsetAt({ line, character: lengthOfUnits(lineOf(text, line), character, encoding) });
}

/** A line with its ending; empty for a line that is not there. */
function lineOf(text: ChunkedText, line: number): string {
  if (line < 0 || line >= text.lineCount) return '';
  const start = { line, character: 0 };
  return text.slice(text.offsetAt(start), text.offsetAt({ ...start, line: line + 1 }));
}
