import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';

/** A document as an editor holds it: its own reading of positions and edits, none of the server's. */
export class EditorDocument {
  readonly uri: string;
  version = 1;
  text: string;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }

  apply(change: TextDocumentContentChangeEvent): void {
    this.text = 'range' in change ? replaced(this.text, change.range, change.text) : change.text;
  }

  /** The range of the first place where a text stands. */
  rangeOf(text: string): Range {
    const offset = this.text.indexOf(text);
    if (offset < 0) throw new Error(`“${text}” is not in the document`);
    return { start: this.positionAt(offset), end: this.positionAt(offset + text.length) };
  }

  positionAt(offset: number): Range['start'] {
    const lines = this.text.slice(0, offset).split(lineEnd);
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  }
}

const lineEnd = /\r\n|\r|\n/;

function replaced(text: string, { start, end }: Range, by: string): string {
  return text.slice(0, offsetOf(text, start)) + by + text.slice(offsetOf(text, end));
}

function offsetOf(text: string, { line, character }: Range['start']): number {
  let rest = text;
  for (let passed = 0; passed < line; passed++) {
    const found = lineEnd.exec(rest);
    if (!found) return text.length;
    rest = rest.slice(found.index + found[0].length);
  }
  const length = lineEnd.exec(rest)?.index ?? rest.length;
  return text.length - rest.length + Math.min(character, length);
}
