import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** In which units a client counts characters within a line. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

const known: readonly string[] = ['utf-16', 'utf-8', 'utf-32'] satisfies Encoding[];

/** The encoding that a client likes best of those that this server knows; UTF-16 where it says nothing. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  return (offered?.find((name) => known.includes(name)) as Encoding | undefined) ?? 'utf-16';
}

/**
 * Documents whose positions come and go in the client's units, while offsets are UTF-16 as everywhere else. Handed to
 * `OpenDocuments`; `encodingOf` is asked each time, as the encoding is settled only by `initialize`.
 */
export function documentsIn(encodingOf: () => Encoding): {
  create(uri: string, languageId: string, version: number, content: string): TextDocument;
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument;
} {
  return {
    create(uri, languageId, version, content) {
      const document = TextDocument.create(uri, languageId, version, content);
      const encoding = encodingOf();
      return encoding === 'utf-16' ? document : new EncodedDocument(document, encoding);
    },
    update(document, changes, version) {
      if (document instanceof EncodedDocument) return document.update(changes, version);
      return TextDocument.update(document, changes, version);
    },
  };
}

class EncodedDocument implements TextDocument {
  #inner: TextDocument;
  readonly #encoding: Encoding;

  constructor(inner: TextDocument, encoding: Encoding) {
    this.#inner = inner;
    this.#encoding = encoding;
  }

  get uri(): string {
    return this.#inner.uri;
  }

  get languageId(): string {
    return this.#inner.languageId;
  }

  get version(): number {
    return this.#inner.version;
  }

  get lineCount(): number {
    return this.#inner.lineCount;
  }

  getText(range?: Range): string {
    return this.#inner.getText(range && this.#decodedRange(range));
  }

  getLineRange(line: number): Range {
    const { start, end } = this.#inner.getLineRange(line);
    return { start: this.#encoded(start), end: this.#encoded(end) };
  }

  getEOLCharacters(line: number): string {
    return this.#inner.getEOLCharacters(line);
  }

  positionAt(offset: number): Position {
    return this.#encoded(this.#inner.positionAt(offset));
  }

  offsetAt(position: Position): number {
    return this.#inner.offsetAt(this.#decoded(position));
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    // Each change speaks of the text that the one before it left.
    for (const change of changes) {
      const plain =
        'range' in change ? { range: this.#decodedRange(change.range), text: change.text } : change;
      this.#inner = TextDocument.update(this.#inner, [plain], version);
    }
    return this;
  }

  #encoded({ line, character }: Position): Position {
    return { line, character: unitsOf(this.#lineText(line).slice(0, character), this.#encoding) };
  }

  #decodedRange({ start, end }: Range): Range {
    return { start: this.#decoded(start), end: this.#decoded(end) };
  }

  #decoded({ line, character }: Position): Position {
    return { line, character: lengthOfUnits(this.#lineText(line), character, this.#encoding) };
  }

  #lineText(line: number): string {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return line < 0 || line >= this.#inner.lineCount ? '' : this.#inner.getText(range);
  }
}

/** How many of the encoding's units a text has. */
function unitsOf(text: string, encoding: Encoding): number {
  let units = 0;
  for (const character of text) units += widthOf(character, encoding);
  return units;
}

/** The UTF-16 length of a text's beginning that has so many units; the whole text's where it has fewer. */
function lengthOfUnits(text: string, units: number, encoding: Encoding): number {
  let counted = 0;
  let length = 0;
  for (const character of text) {
    if (counted >= units) break;
    counted += widthOf(character, encoding);
    length += character.length;
  }
  return length;
}

function widthOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
