import type { Locator, LocatorReading } from './locator.ts';
import { withoutOddities } from './oddities.ts';

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

/** "3–p. 5" and "3 through 5". */
const meantRange =
  /^(\d{1,6})\s*(?:[-–—]+|to|through|thru|until|\.{2,3})\s*(?:(?:pp?|pgs?)\.?|pages?|slides?|rows?)?\s*(\d{1,6})$/i;

/** The one plausible reading of what stands where a number should. */
function meantPages(kind: CountedKind, written: string): string | undefined {
  const text = withoutOddities(written);
  const plain = text === written ? undefined : readPages(text, kind)?.locator;
  if (plain && 'start' in plain) return formatPages(kind, plain.start, plain.end);
  const word = numberWords.indexOf(text.toLowerCase());
  if (word >= 0) return formatPages(kind, word + 1);
  // "3–", "3f", "3ff." and "#3": the number is plain, what stands around it is not.
  const single = /^(?:#|no\.?\s*)?(\d{1,6})\s*(?:[-–—]|ff?\.?|[.,:)]|st|nd|rd|th|of\s+\d{1,6})?$/i.exec(text);
  if (single && Number(single[1]) > 0) return formatPages(kind, Number(single[1]));
  const range = meantRange.exec(text);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (from > 0 && from < to) return formatPages(kind, from, to);
  const neighbours = /^(\d{1,6})\s*(?:,|&|and|\+|\/)\s*(?:p\.?\s*)?(\d{1,6})$/i.exec(text);
  const [first, second] = [Number(neighbours?.[1]), Number(neighbours?.[2])];
  return first > 0 && second === first + 1 ? formatPages(kind, first, second) : undefined;
}

const listed = /\s*(?:,\s*and\b|[,&+]|\band\b)\s*/i;

/** "3, 5 and 7–8" with the semicolons that stand between places; `undefined` where a piece is no number or range. */
function severalPages(kind: CountedKind, text: string): string | undefined {
  const pieces = text.split(listed);
  if (pieces.length < 2) return undefined;
  const places = pieces.map((piece) => {
    const { locator, fault } = readPages(piece) ?? readPages(`${kind} ${piece}`) ?? {};
    return locator && 'start' in locator && locator.kind === kind && !fault
      ? formatPages(kind, locator.start, locator.end)
      : undefined;
  });
  return places.includes(undefined) ? undefined : places.join('; ');
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
    const fault = { kind: 'malformed-page', span: whole } as const;
    if (numbers) return { fault };
    const written = text.slice(offset);
    const replacement = meantPages(kind, written);
    if (replacement !== undefined) return { fault: { ...fault, replacement } };
    const several = severalPages(kind, written);
    return { fault: several === undefined ? fault : { ...fault, reason: 'several', replacement: several } };
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
