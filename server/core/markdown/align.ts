import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span } from '../text/span.ts';

/** A stretch of a text node and where it is written. */
export interface AlignedRun {
  readonly text: string;
  readonly span: Span;
  readonly escaped: boolean;
}

/**
 * Says where the text of a syntax-tree node stands in its source. The two differ where the source has escapes,
 * character references, the indentation or quote marks of continued lines, and spaces before line ends.
 */
export function alignText(parsed: string, source: string, at: Span): AlignedRun[] {
  // For a byte order mark at the start the parser was given a word joiner (see `parse.ts`).
  const marked = at.start === 0 && source.startsWith('\uFEFF') && parsed.startsWith('\u2060');
  const value = marked ? `\uFEFF${parsed.slice(1)}` : parsed;
  if (value.length === at.end - at.start && source.startsWith(value, at.start)) {
    return [{ text: value, span: at, escaped: false }];
  }
  const runs: AlignedRun[] = [];
  let read = at.start;
  let done = 0;
  while (done < value.length && read < at.end) {
    const written = escapeAt(source, read, at.end, value, done);
    if (written) {
      const end = read + written.length;
      runs.push({ text: written.text, span: { start: read, end }, escaped: true });
      read = end;
      done += written.text.length;
    } else if (sameCharacter(source.charCodeAt(read), value.charCodeAt(done))) {
      const from = read;
      const start = done;
      do {
        read++;
        done++;
      } while (
        done < value.length &&
        read < at.end &&
        sameCharacter(source.charCodeAt(read), value.charCodeAt(done)) &&
        !isEscapeMark(source.charCodeAt(read)) &&
        !isLineEnd(source.charCodeAt(read - 1))
      );
      runs.push({ text: value.slice(start, done), span: { start: from, end: read }, escaped: false });
    } else {
      // Not part of the text: indentation, a quote mark, a space before the line's end.
      read++;
    }
  }
  if (done < value.length) {
    // What could not be told apart stands for the rest as a whole.
    const start = runs.at(-1)?.span.end ?? at.start;
    runs.push({ text: value.slice(done), span: { start, end: at.end }, escaped: true });
  }
  return runs;
}

function sameCharacter(written: number, shown: number): boolean {
  // The parser shows U+FFFD for NUL, and is given a word joiner for a byte order mark at the start.
  return written === shown || (written === 0 && shown === 0xfffd) || (written === 0xfeff && shown === 0x2060);
}

function isEscapeMark(unit: number): boolean {
  return unit === 0x5c || unit === 0x26;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** An escape (`\*`) or a character reference (`&amp;`) that stands at `read` and means what comes next in `value`. */
function escapeAt(
  source: string,
  read: number,
  end: number,
  value: string,
  done: number,
): { text: string; length: number } | undefined {
  const unit = source.charCodeAt(read);
  if (unit === 0x5c && read + 1 < end && /[!-/:-@[-`{-~]/.test(source.charAt(read + 1))) {
    const text = source.charAt(read + 1);
    return value.startsWith(text, done) ? { text, length: 2 } : undefined;
  }
  if (unit !== 0x26) return undefined;
  const reference = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{0,31}));/.exec(
    source.slice(read, Math.min(end, read + 40)),
  );
  if (!reference) return undefined;
  const [whole, hex, decimal, name] = reference;
  const decoded =
    name === undefined
      ? codePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16))
      : decodeNamedCharacterReference(name);
  return decoded !== false && value.startsWith(decoded, done)
    ? { text: decoded, length: whole.length }
    : undefined;
}

function codePoint(value: number): string {
  // The parser shows U+FFFD for what no text should hold: control characters, surrogates, noncharacters.
  const control = value < 32 ? ![9, 10, 12, 13].includes(value) : value > 126 && value < 160;
  const surrogate = value >= 0xd800 && value < 0xe000;
  const noncharacter = (value >= 0xfdd0 && value < 0xfdf0) || (value & 0xfffe) === 0xfffe;
  const invalid = control || surrogate || noncharacter || value > 0x10ffff;
  return invalid ? '\uFFFD' : String.fromCodePoint(value);
}
