import { LetterPattern } from '../text/letter-pattern.ts';

// The numbers by which headings name parts, questions, outcomes and weeks, in figures and in words.

/** Between a heading's number and its words. */
const between = '\\s.,:;)\\]|‐‑‒–—-';
export const gap = `(?=$|[${between}])[${between}]*`;
export const behindName = new RegExp(`[${between}]+$`, 'u');

const numberWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen';
const romanNumbers = 'i|ii|iii|iv|v|vi|vii|viii';
/** "Question One" and "Question I: trust", yet not "Question I ask most often" or "Practice one thing". */
const inWords = `(?:${numberWords}|${romanNumbers})(?=\\s*(?:$|[.,:;)\\]|‐‑‒–—-]))`;
/** Headings that begin with a name and a number. */
export const numbered = (name: string): RegExp =>
  new RegExp(`^(?:${name})(?:\\s*#?\\s*(?=\\d)|\\s+(?=[a-z]))(\\d{1,3}|${inWords})${gap}`, 'iu');
export const part = new RegExp(
  `^part\\s*#?\\s*(\\d{1,3}|[ivx]{1,4}|one|two|three|four|five|six)${gap}`,
  'iu',
);
export const question = numbered('(?:overview\\s+)?question|q\\.?');
export const detailNumber = new RegExp(`^(\\d{1,3})\\.(\\d{1,3})${gap}`, 'u');

const weekNumber = `(\\d{1,3}|${numberWords})`;
const upTo = '(?:[-‐‑‒–—−/&]|to|through|until|and)';
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** "Weeks 2, 3 and 4"; "Week 2–4"; of "Week 5 – 2 October" and "Week 1 – 2 hours" the one week. */
const week = new RegExp(
  `^(?:weeks\\s*${weekNumber}(?:(?:\\s*,\\s*\\d{1,3})*\\s*(?:,?\\s*${upTo}|,)\\s*(?:weeks?\\s*)?${weekNumber})?|` +
    `week\\s*${weekNumber}(?:[-‐‑‒–—−/]${weekNumber}|\\s*${upTo}\\s*(?:week\\s*)?${weekNumber}(?!\\s+(?:${months}|hours?)(?![a-z])))?)${gap}`,
  'iu',
);

/** What stands in front of the first letter or digit: what cannot be seen, an emoji, a bracket. */
export const front = new LetterPattern(/^[^\p{L}\p{N}]*/u);
/** The number in a list: "1.", "IV)", "b." */
export const listNumber = new RegExp(`^(?:\\d{1,2}|${romanNumbers}|[a-h])[.)]\\s+`, 'iu');
/** The same with up to two words for what is numbered, "Key Practice 1:", in front of a statement. */
export const label = new LetterPattern(
  new RegExp(
    `^(?:\\p{L}+\\s+){0,2}#?(?:\\d{1,2}|${numberWords}|${romanNumbers}|[a-h])(?:[.:)]+|\\s*[‐‑‒–—-])\\s+`,
    'iu',
  ),
);

const namedNumbers = new Map([
  ...numberWords.split('|').map((name, index) => [name, index + 1] as const),
  ...romanNumbers.split('|').map((name, index) => [name, index + 1] as const),
]);

/** A number as written, in figures or in words. */
export function numberOf(written: string): number {
  return namedNumbers.get(written.toLowerCase()) ?? Number(written);
}

/** What a heading says of weeks. It is asked of every heading, and only a course has some: the pattern is costly to make ready. */
export function weekIn(text: string): RegExpExecArray | null {
  return /^week/i.test(text) ? week.exec(text) : null;
}

/** The weeks that a heading names; dates behind a single week do not make it several. */
export function weeksOf(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = weekIn(text);
  if (!found) return undefined;
  const [from = 0, to = from] = found.slice(1).flatMap((number) => (number ? [numberOf(number)] : []));
  return { from, to: Math.max(from, to) };
}
