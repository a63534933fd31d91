import { LetterPattern } from '../text/letter-pattern.ts';
import { type Span, span } from '../text/span.ts';

/**
 * A phrase of a definition, ready to be looked for: plain words, `…` for any words within a sentence, `{a|b}` for
 * either. Never a regular expression: a definition is data from elsewhere, and some expressions never end.
 */
export interface Phrase {
  /** What stands between the `…`, in order; never empty. */
  readonly segments: readonly Segment[];
}

interface Segment {
  readonly choices: readonly Choice[];
  /** The words with which it may begin. Most words of a text are none of them, and so need no closer look. */
  readonly openings: ReadonlySet<string>;
}

/** The wordings of which one must stand there; a wording without words may be left out altogether. */
type Choice = readonly (readonly string[])[];

export type PhraseFault = 'empty' | 'too-long' | 'unclosed-brace' | 'nested-brace' | 'closing-brace';

/** UTF-16 units: together with the number of alternatives it bounds the time that a word of text takes. */
const longestPhrase = 300;

/** Reads a phrase as a definition states it. */
export function readPhrase(written: string): { readonly phrase: Phrase } | { readonly fault: PhraseFault } {
  if (written.length > longestPhrase) return { fault: 'too-long' };
  const segments: Choice[][] = [[]];
  for (const piece of written.split(/(…|\.\.\.|\{[^{}]*\}|[{}])/)) {
    if (piece === '{') return { fault: written.split('{').length > 2 ? 'nested-brace' : 'unclosed-brace' };
    if (piece === '}') return { fault: 'closing-brace' };
    if (piece === '…' || piece === '...') segments.push([]);
    else if (piece.startsWith('{')) segments.at(-1)?.push(piece.slice(1, -1).split('|').map(wordings));
    else for (const word of wordings(piece)) segments.at(-1)?.push([[word]]);
  }
  const stated = segments
    .filter((choices) => choices.some(needsWords))
    .map((choices) => ({ choices, openings: openingsOf(choices) }));
  return stated.length === 0 ? { fault: 'empty' } : { phrase: { segments: stated } };
}

function openingsOf(choices: readonly Choice[]): Set<string> {
  // What may be left out does not settle how a segment begins.
  const settled = choices.findIndex(needsWords);
  return new Set(choices.slice(0, settled + 1).flatMap((choice) => choice.flatMap(([word]) => word ?? [])));
}

function needsWords(choice: Choice): boolean {
  return choice.every((wording) => wording.length > 0);
}

/** The word that a phrase is, where it is no more than one. */
export function onlyWordOf({ segments }: Phrase): string | undefined {
  const [segment, ...others] = segments;
  const [choice, ...more] = segment?.choices ?? [];
  const [wording, ...either] = choice ?? [];
  const isOne = others.length + more.length + either.length === 0 && wording?.length === 1;
  return isOne ? wording[0] : undefined;
}

/** A text as phrases are looked for in it; worth keeping when there are several phrases. */
export interface PhraseText {
  readonly words: readonly PhraseWord[];
}

interface PhraseWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Counts the sentences; a phrase does not reach from one into the next. */
  readonly sentence: number;
}

const wordPattern = new LetterPattern(/[\p{L}\p{M}\p{N}]+(?:['’‘ʼ＇][\p{L}\p{M}\p{N}]+)*/gu);

export function phraseText(text: string): PhraseText {
  const words: PhraseWord[] = [];
  const pattern = wordPattern.on(text);
  let sentence = 0;
  let done = 0;
  for (;;) {
    let start = skip(OTHER, text, done);
    if (start === text.length) break;
    let end = skip(WORD, text, start);
    const isPlain = end > start && (end === text.length || kindAt(text, end) === OTHER);
    if (!isPlain) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (!match) break;
      start = match.index;
      end = start + match[0].length;
    }
    // Nearly always, a single space is all that stands between two words.
    const isSpaced = start === done + 1 && text.charAt(done) === ' ';
    if (done > 0 && !isSpaced && endsSentence(text, done, start)) sentence += 1;
    const written = text.slice(start, end);
    words.push({ word: isPlain ? written.toLowerCase() : plain(written), start, end, sentence });
    done = end;
  }
  return { words };
}

/* Nearly all words are letters of ASCII between characters of ASCII that are none: they are found without the pattern. */

const OTHER = 0;
const WORD = 1;
/** An apostrophe, which may go on with a word, and whatever is not ASCII: the pattern knows. */
const UNKNOWN = 2;

const asciiKinds = Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (character === "'") return UNKNOWN;
  return /[A-Za-z0-9]/.test(character) ? WORD : OTHER;
});

function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit < 128 ? (asciiKinds[unit] ?? OTHER) : UNKNOWN;
}

/** The offset of the first character from `offset` on that is of another kind; the text's end where there is none. */
function skip(kind: number, text: string, offset: number): number {
  let end = offset;
  while (end < text.length && kindAt(text, end) === kind) end += 1;
  return end;
}

const goesOn = new LetterPattern(/[.\p{L}\p{N}]/u);

/** Whether a sentence or a paragraph ends between two words. */
function endsSentence(text: string, from: number, to: number): boolean {
  let lineBreaks = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    // A mark that ends a sentence has space, a quotation mark or a bracket behind it: "3.5" and "a.m" go on.
    if (/[.!?]/.test(character) && !goesOn.test(text[at + 1] ?? '') && text[at - 1] !== '.') return true;
    if (/[。！？]/.test(character)) return true;
    if (character === '\n') lineBreaks += 1;
    else if (!/\s/.test(character)) lineBreaks = 0;
    if (lineBreaks > 1) return true;
  }
  return false;
}

function wordings(text: string): string[] {
  return [...text.matchAll(wordPattern.on(text))].map((match) => plain(match[0]));
}

/** Letter case, the shape of apostrophes and the way accents are encoded do not tell words apart. */
function plain(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ＇]/g, "'");
}

/**
 * Where a phrase stands in a text, from its first to its last word; the places do not overlap. Punctuation between
 * words counts as little as a hyphen: "evidence-based" finds "evidence based". Time is linear in the text.
 */
export function findPhrase(phrase: Phrase, { words }: PhraseText): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < words.length; ) {
    const match = matchFrom(phrase, words, from);
    if (match.end === undefined) {
      from = match.next;
      continue;
    }
    const first = words[match.start];
    const last = words[match.end - 1];
    if (first && last) found.push(span(first.start, last.end));
    from = match.end;
  }
  return found;
}

interface Match {
  readonly start: number;
  /** Behind the last word; absent where the phrase is not there. */
  readonly end?: number;
  /** Where to go on without a match. */
  readonly next: number;
}

/**
 * Looks for the segments one after the other, each as early as it can be: if the rest of a phrase is not in the rest of
 * a sentence, it is no more in what a later start would leave, so nothing is ever looked at twice.
 */
function matchFrom({ segments }: Phrase, words: readonly PhraseWord[], from: number): Match {
  let start = from;
  let at = from;
  let sentence: number | undefined;
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    let end: number | undefined;
    for (; at < words.length; at += 1) {
      const word = words[at];
      if (sentence !== undefined && word?.sentence !== sentence) return { start, next: at };
      if (!word || !segment.openings.has(word.word)) continue;
      end = segmentEnd(segment.choices, words, at, last);
      if (end !== undefined) break;
    }
    if (end === undefined) return { start, next: words.length };
    if (index === 0) {
      start = at;
      sentence = words[at]?.sentence;
    }
    at = end;
  }
  return { start, end: at, next: at };
}

/** Where a segment that begins at a word ends: as early as possible, or as late for the last one of a phrase. */
function segmentEnd(
  choices: readonly Choice[],
  words: readonly PhraseWord[],
  start: number,
  latest: boolean,
): number | undefined {
  let ends = new Set([start]);
  for (const choice of choices) {
    const next = new Set<number>();
    for (const end of ends) {
      for (const wording of choice) {
        if (standsAt(wording, words, end, words[start]?.sentence)) next.add(end + wording.length);
      }
    }
    if (next.size === 0) return undefined;
    ends = next;
  }
  const end = latest ? Math.max(...ends) : Math.min(...ends);
  return end > start ? end : undefined;
}

function standsAt(
  wording: readonly string[],
  words: readonly PhraseWord[],
  at: number,
  sentence: number | undefined,
): boolean {
  return wording.every((word, index) => {
    const found = words[at + index];
    return found?.word === word && found.sentence === sentence;
  });
}
