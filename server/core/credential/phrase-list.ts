import type { Span } from '../text/span.ts';
import { findPhrase, type Phrase, type PhraseText, readPhrase } from './phrase.ts';

/** Several phrases, ready to be looked for together: only those are, of which a first word is in the text at all. */
export interface PhraseList {
  /** By a word with which they may begin, the phrases' places in the list. */
  readonly byFirstWord: ReadonlyMap<string, readonly number[]>;
  readonly phrases: readonly (Phrase | undefined)[];
}

/** Reads phrases as a definition states them; one that cannot be read is never found. */
export function readPhrases(written: readonly string[]): PhraseList {
  const byFirstWord = new Map<string, number[]>();
  const phrases = written.map((text) => {
    const reading = readPhrase(text);
    return 'phrase' in reading ? reading.phrase : undefined;
  });
  for (const [index, phrase] of phrases.entries()) {
    for (const word of phrase?.segments[0]?.openings ?? []) {
      const indexes = byFirstWord.get(word);
      if (indexes) indexes.push(index);
      else byFirstWord.set(word, [index]);
    }
  }
  return { byFirstWord, phrases };
}

/** The phrases of a list that stand in a text, by their places in the list, and where each of them stands. */
export function findPhrases(list: PhraseList, text: PhraseText): Map<number, readonly Span[]> {
  const candidates = new Set<number>();
  for (const { word } of text.words) {
    for (const index of list.byFirstWord.get(word) ?? []) candidates.add(index);
  }
  const found = new Map<number, readonly Span[]>();
  for (const index of [...candidates].sort((one, other) => one - other)) {
    const phrase = list.phrases[index];
    const spans = phrase ? findPhrase(phrase, text) : [];
    if (spans.length > 0) found.set(index, spans);
  }
  return found;
}
