import { LetterPattern } from '../../text/letter-pattern.ts';
import type { Span } from '../../text/span.ts';
import { isCommonWord, isTitleCase } from './common-words.ts';

const name = "\\p{Lu}[\\p{L}\\p{M}]*(?:[.’'-][\\p{L}\\p{M}]+)*\\.?";
const level =
  '(?:Elementary|Primary|Middle|High|Intermediate|Junior High|Senior High|Preparatory|Prep|Charter|Magnet|Montessori|Community|Comprehensive|Technical|Vocational|Secondary|Upper|Lower|Grammar)';
const named = new LetterPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}_-])((?:${name}[ \\u00A0]+){1,4}?)(${level}(?:[ \\u00A0]+${level}){0,2}[ \\u00A0]+(?:School|Academy)|Elementary|(?:(?:Unified|Independent|Public|City|County|Area|Central|Consolidated)[ \\u00A0]+){0,3}School[ \\u00A0]+District|(?:(?:City|County|Area)[ \\u00A0]+){0,2}Public[ \\u00A0]+Schools)(?![\\p{L}\\p{N}_])`,
    'gu',
  ),
);
/** As New York numbers them. */
const numbered = new LetterPattern(
  /(?<![\p{L}\p{N}_.-])(?:PS|P\.[ \u00A0]?S\.|I\.[ \u00A0]?S\.|M\.[ \u00A0]?S\.|JHS|J\.[ \u00A0]?H\.[ \u00A0]?S\.)[ \u00A0]?#?\d{1,3}(?![\p{L}\p{N}_]|[.:]\d)/gu,
);
const abbreviation = new LetterPattern(/\p{L}{4,}\.$/u);
const verb = new LetterPattern(/^\p{L}+(?:ing|ed|ly)$/u);
const allCapitals = new LetterPattern(/^\p{Lu}{2,}$/u);

/** Finds the names of schools and districts: "Lincoln Middle School", "PS 123". "The Middle School" is none. */
export function findSchools(text: string): Span[] {
  const found: Span[] = [];
  if (/School|Academy|Elementary/.test(text) && !isTitleCase(withoutSchools(text))) {
    for (const match of text.matchAll(named.on(text))) {
      const [, before = '', kind = ''] = match;
      const start = match.index + nameStart(before);
      const first = text.slice(start, match.index + before.length).trim();
      if (first === '' || !isName(text, start, first, kind)) continue;
      found.push({ start, end: match.index + before.length + kind.length });
    }
  }
  if (/\d/.test(text)) {
    for (const { index, 0: written } of text.matchAll(numbered.on(text))) {
      found.push({ start: index, end: index + written.length });
    }
  }
  return found;
}

/** What stands around the schools' own capitals tells whether capitals say anything here. */
function withoutSchools(text: string): string {
  return text.replace(named.on(text), '');
}

/** Where the name begins in the words before a kind of school: behind the last word that is no name. */
function nameStart(before: string): number {
  let start = 0;
  for (const { index, 0: word } of before.matchAll(/[^\s\u00A0]+/g)) {
    if (isCommonWord(word) || /[!?:;,]$/.test(word) || abbreviation.test(word))
      start = index + word.length + 1;
  }
  return Math.min(start, before.length);
}

function isName(text: string, start: number, first: string, kind: string): boolean {
  const opensSentence = start === 0 || /[.!?:]["”’)]?\s+$/.test(text.slice(Math.max(0, start - 6), start));
  // "Improving Middle School attendance", "Typically High School …"
  if (opensSentence && verb.test(first)) return false;
  // Levels and all-capital words are no names: "STEM Middle School" stays unmarked.
  if (allCapitals.test(first) || /^(?:Title|Grade|Grades|K|Pre-K|II|III|IV)\b/.test(first)) return false;
  return kind !== 'Elementary' || !opensSentence || first.includes(' ') || isName(text, -1, first, '');
}
