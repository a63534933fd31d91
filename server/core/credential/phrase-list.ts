import type { Span } from '../text/span.ts';
import { findPhrase, onlyWordOf, type Phrase, type PhraseText, readPhrase } from './phrase.ts';

/** Several phrases, ready to be looked for together: only those are, of which a first word is in the text at all. */
export interface PhraseList {
  /** By a word with which they may begin, the phrases' places in the list. */
  readonly byFirstWord: ReadonlyMap<string, readonly number[]>;
  /** Of the phrases that are a single word, their places in the list by that word. */
  readonly byOnlyWord: ReadonlyMap<string, readonly number[]>;
  readonly phrases: readonly (Phrase | undefined)[];
}

/** Reads phrases as a definition states them; one that cannot be read is never found. */
export function readPhrases(written: readonly string[]): PhraseList {
  const byFirstWord = new Map<string, number[]>();
  const byOnlyWord = new Map<string, number[]>();
  const phrases = written.map((text) => {
    const reading = readPhrase(text);
    return 'phrase' in reading ? reading.phrase : undefined;
  });
  for (const [index, phrase] of phrases.entries()) {
    const word = phrase && onlyWordOf(phrase);
    if (word !== undefined) add(byOnlyWord, word, index);
    for (const first of phrase?.segments[0]?.openings ?? []) add(byFirstWord, first, index);
  }
  return { byFirstWord, byOnlyWord, phrases };
}

function add(indexes: Map<string, number[]>, word: string, index: number): void {
  const known = indexes.get(word);
  if (known) known.push(index);
  else indexes.set(word, [index]);
}

/** The phrases of a list that stand in a text, by their places in it, in its order. It takes less than to say where they stand. */
export function phrasesIn(list: PhraseList, text: PhraseText): readonly number[] {
  const found = new Set<number>();
  const candidates = new Set<number>();
  for (const { word } of text.words) {
    for (const index of list.byOnlyWord.get(word) ?? none) found.add(index);
    for (const index of list.byFirstWord.get(word) ?? none) candidates.add(index);
  }
  for (const index of candidates) {
    const phrase = list.phrases[index];
    if (phrase && !found.has(index) && findPhrase(phrase, text).length > 0) found.add(index);
  }
  return [...found].sort((one, other) => one - other);
}

const none: readonly number[] = [];

/** The phrases of a list that stand in a text, by their places in the list, and where each of them stands. */
export function findPhrases(list: PhraseList, text: PhraseText): Map<number, readonly Span[]> {
  const candidates = new Set<number>();
  for (const { word } of text.words) {
    for (const index of list.byFirstWord.get(word) ?? none) candidates.add(index);
  }
  const found = new Map<number, readonly Span[]>();
  if (candidates.size === 0) return found;
  for (const index of [...candidates].sort((one, other) => one - other)) {
    const phrase = list.phrases[index];
    const spans = phrase ? findPhrase(phrase, text) : [];
    if (spans.length > 0) found.set(index, spans);
  }
  return found;
}
