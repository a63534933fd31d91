/** A place in a document, zero-based, as VS Code and the protocol count. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A cursor, and the text of its line. */
export interface Cursor extends Place {
  readonly text: string;
}

/** What is told of a problem to decide whether it waits. */
export interface Problem {
  readonly code: string;
  readonly start: Place;
  readonly end: Place;
}

/**
 * Where somebody is typing, and what was wrong there before. What comes up at the cursor while it is typed is half
 * written, not wrong: it waits until the cursor has left it. What was wrong already stays in sight.
 */
export class TypingSpot {
  #line: number | undefined;
  #cursor: Cursor = { line: 0, character: 0, text: '' };
  /** Codes of the problems that stood on the line when the typing began. */
  #known: ReadonlySet<string> = new Set();

  /** Text was typed, and the cursor is behind it. `before` are the problems as they were in sight. */
  typed(cursor: Cursor, before: readonly Problem[]): void {
    if (this.#line !== cursor.line) {
      this.#line = cursor.line;
      this.#known = new Set(before.filter(({ start }) => start.line === cursor.line).map(({ code }) => code));
    }
    this.#cursor = cursor;
  }

  /** The cursor moved without typing. */
  moved(cursor: Cursor): void {
    this.#cursor = cursor;
    if (cursor.line !== this.#line) this.leave();
  }

  /** The typing is over: the file was saved, the editor left. */
  leave(): void {
    this.#line = undefined;
  }

  /** Whether a problem is to wait. */
  holds({ code, start, end }: Problem): boolean {
    if (this.#line === undefined || this.#known.has(code)) return false;
    if (isBefore(this.#cursor, start)) return false;
    const from = { line: this.#line, character: startOfPiece(this.#cursor) };
    return !isBefore(end, this.#cursor) || (!isBefore(start, from) && start.line === this.#line);
  }
}

/** The beginning of a heading, a comment without its end, or code. */
const lineInOnePiece = /^ {0,3}(?:#{1,6}\s|<!--(?!.*-->)|`{3}|~{3})/;

/**
 * Where that starts which is written in one piece: what a citation or a heading names, or what a comment hides, waits until
 * all of it is typed. Elsewhere it is the cursor itself.
 */
function startOfPiece({ text, character }: Cursor): number {
  if (lineInOnePiece.test(text)) return 0;
  const open = text.lastIndexOf('[', character - 1);
  return open < 0 || text.slice(open, character).includes(']') ? character : open;
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
