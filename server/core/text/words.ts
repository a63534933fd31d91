import type { Span } from './span.ts';

/**
 * Finds the words of a text: maximal runs of non-space that hold at least one letter or digit. Each Han, Hiragana or
 * Katakana character is a word of its own, as word processors count. Where counters differ this one takes the lower
 * count, so that nobody is told that a minimum is met when it is not: zero-width characters and no-break spaces
 * neither split nor make words.
 */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  let start = -1;
  let counts = false;
  const close = (end: number): void => {
    if (counts) found.push({ start, end });
    start = -1;
    counts = false;
  };
  let offset = from;
  while (offset < to) {
    const unit = text.charCodeAt(offset);
    const kind = unit < 128 ? (asciiKinds[unit] ?? OTHER) : kindOf(text.codePointAt(offset) ?? unit);
    const length = unit >= 0xd800 && unit < 0xdc00 && offset + 1 < to ? 2 : 1;
    if (kind === SPACE) close(offset);
    else if (kind === IDEOGRAPH) {
      close(offset);
      found.push({ start: offset, end: offset + length });
    } else if (kind !== INVISIBLE) {
      if (start < 0) start = offset;
      if (kind === WORD) counts = true;
    }
    offset += length;
  }
  close(to);
  return found;
}

/** The number of words in a text. */
export function countWords(text: string): number {
  return wordSpans(text).length;
}

const SPACE = 0;
const WORD = 1;
const OTHER = 2;
const IDEOGRAPH = 3;
const INVISIBLE = 4;

const letterOrDigit = /^[\p{L}\p{N}]$/u;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
// Format characters (zero-width space and joiners, bidi marks, byte order mark, soft hyphen) have no width.
const invisible = /^(?:\p{Cf}|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0])$/u;
const noBreakSpaces = new Set([0xa0, 0x2007, 0x202f, 0x2060]);
const whiteSpace = /^[\s\u0085]$/u;

const asciiKinds = Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return SPACE;
  return /[A-Za-z0-9]/.test(character) ? WORD : OTHER;
});

/** Kinds that were already looked up: a text draws on few different characters. */
const known = new Map<number, number>();

function kindOf(codePoint: number): number {
  let kind = known.get(codePoint);
  if (kind === undefined) {
    const character = String.fromCodePoint(codePoint);
    if (noBreakSpaces.has(codePoint)) kind = OTHER;
    // A byte order mark is white space to regular expressions, yet has no width.
    else if (invisible.test(character)) kind = INVISIBLE;
    else if (whiteSpace.test(character)) kind = SPACE;
    else if (ideograph.test(character)) kind = IDEOGRAPH;
    else kind = letterOrDigit.test(character) ? WORD : OTHER;
    if (known.size < 10_000) known.set(codePoint, kind);
  }
  return kind;
}
