import type { Locator, LocatorReading } from './locator.ts';

type CountedKind = 'page' | 'slide' | 'row';

const prefixes: readonly (readonly [RegExp, CountedKind])[] = [
  [/^(?:pp?\.?|pages?|pgs?\.?)(?=[\s\d-]|$)\s*/i, 'page'],
  [/^slides?(?=[\s\d-]|$)\s*/i, 'slide'],
  [/^rows?(?=[\s\d-]|$)\s*/i, 'row'],
];

/** Writes a page (slide, row) or a range of them in the canonical form. */
export function formatPages(kind: CountedKind, start: number, end?: number): string {
  const several = end !== undefined;
  const prefix = kind === 'page' ? (several ? 'pp.' : 'p.') : several ? `${kind}s` : kind;
  return several ? `${prefix} ${start}–${end}` : `${prefix} ${start}`;
}

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The one plausible reading of what stands where a number should. */
function meantPages(kind: CountedKind, written: string): string | undefined {
  // Invisible characters and wide digits come with what is copied from elsewhere.
  const text = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const plain = text === written ? undefined : readPages(text, kind)?.locator;
  if (plain && 'start' in plain) return formatPages(kind, plain.start, plain.end);
  const word = numberWords.indexOf(text.toLowerCase());
  if (word >= 0) return formatPages(kind, word + 1);
  // "3–", "3f", "3ff." and "#3": the number is plain, what stands around it is not.
  const single = /^(?:#|no\.?\s*)?(\d{1,6})\s*(?:[-–—]|ff?\.?|\.|st|nd|rd|th)?$/i.exec(text);
  if (single && Number(single[1]) > 0) return formatPages(kind, Number(single[1]));
  const neighbours = /^(\d{1,6})\s*(?:,|&|and|\+|\/)\s*(?:p\.?\s*)?(\d{1,6})$/i.exec(text);
  const [first, second] = [Number(neighbours?.[1]), Number(neighbours?.[2])];
  return first > 0 && second === first + 1 ? formatPages(kind, first, second) : undefined;
}

/**
 * Reads `p. 3`, `pp. 3–5`, `page 3`, `slide 4`, `rows 2–9`; `undefined` when the text is none of these.
 * `assumed` is the kind that a number without a prefix stands for.
 */
export function readPages(text: string, assumed?: CountedKind): LocatorReading | undefined {
  const named = prefixes.find(([prefix]) => prefix.test(text));
  const kind = named?.[1] ?? assumed;
  if (kind === undefined) return undefined;
  const offset = named ? (named[0].exec(text)?.[0].length ?? 0) : 0;
  const numbers = /^(\d{1,6})(?:\s*(?:[-‐‑‒–—―−]+|\s+to\s+)\s*(\d{1,6}))?$/i.exec(text.slice(offset));
  const whole = { start: 0, end: text.length };
  const start = Number(numbers?.[1] ?? 0);
  if (!numbers || start === 0) {
    const replacement = numbers ? undefined : meantPages(kind, text.slice(offset));
    const fault = { kind: 'malformed-page', span: whole } as const;
    return { fault: replacement === undefined ? fault : { ...fault, replacement } };
  }
  if (numbers[2] === undefined) {
    const locator: Locator = { kind, start };
    if (named) return { locator };
    return { locator, fault: { kind: 'malformed-page', span: whole, replacement: formatPages(kind, start) } };
  }
  const end = Number(numbers[2]);
  const locator: Locator = { kind, start, end };
  if (end < start) {
    const replacement = formatPages(kind, end, start);
    return { locator, fault: { kind: 'reversed', of: 'page', span: whole, replacement } };
  }
  return { locator };
}
