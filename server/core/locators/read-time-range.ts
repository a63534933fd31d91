import type { Span } from '../text/span.ts';
import type { LocatorReading } from './locator.ts';
import { plainlyWritten } from './plain-times.ts';
import { formatTime, readTime, type TimeReading } from './time.ts';

/** Between two times: a hyphen, dash or "to", with or without spaces. */
const separator = /\s*[-‐‑‒–—―−]+\s*|\s+to\s+|\s*(?:\.{2,3}|…)\s*/gi;

/** Writes a time or a range of times in the canonical form: en dash, no spaces. */
export function formatTimeRange(start: number, end?: number): string {
  return end === undefined ? formatTime(start) : `${formatTime(start)}–${formatTime(end)}`;
}

/** Reads `03:15` or `03:15–04:02`, in every spelling that is plain to a reader. */
export function readTimeRange(text: string): LocatorReading {
  const reading = readAsWritten(text);
  const { fault } = reading;
  if (fault?.kind !== 'malformed-time' || fault.replacement !== undefined) return reading;
  if (fault.reason !== 'unreadable' && fault.reason !== 'wide-colon') return reading;
  const meant = meantBy(text);
  if (meant === undefined) return reading;
  return { fault: { ...fault, span: { start: 0, end: text.length }, replacement: meant } };
}

/** The one plain reading of what cannot be read as it is written. */
function meantBy(text: string): string | undefined {
  const plain = plainlyWritten(text);
  if (plain === text) return undefined;
  const { locator, fault } = readAsWritten(plain);
  if (fault) {
    const isWhole = fault.span.start === 0 && fault.span.end === plain.length;
    return isWhole && fault.kind === 'malformed-time' ? fault.replacement : undefined;
  }
  return locator?.kind === 'time' ? formatTimeRange(locator.start, locator.end) : undefined;
}

function readAsWritten(text: string): LocatorReading {
  const whole = { start: 0, end: text.length };
  const single = readTime(text);
  if (single.ok) return { locator: { kind: 'time', start: single.seconds } };
  const several = severalPlaces(text);
  if (several !== undefined) {
    const fault = { kind: 'malformed-time', reason: 'several', span: whole, replacement: several } as const;
    return { fault };
  }
  // A minus sign in front belongs to the time behind it.
  const isNegative = single.reason === 'negative';
  const cut = separators(text).filter(({ start }) => start > 0 || !isNegative);
  if (cut.length !== 1) return malformed(single.reason, whole, single.meant);
  const [{ start: left, end: right } = whole] = cut;
  const from = text.slice(0, left);
  const to = text.slice(right);
  if (to === '' || from === '') {
    const known = readTime(from === '' ? to : from);
    const meant = known.ok ? known.seconds : known.meant;
    return malformed('dangling', whole, meant);
  }
  const start = readTime(from);
  const end = readTime(to);
  if (!start.ok && !end.ok) return bothMalformed(start, end, whole);
  // A reading by which the range would end before it starts is not a plausible one.
  if (!start.ok) {
    const meant = end.ok && (start.meant ?? 0) < end.seconds ? start.meant : undefined;
    return malformed(start.reason, { start: 0, end: left }, meant);
  }
  if (!end.ok) {
    const meant = (end.meant ?? 0) > start.seconds ? end.meant : undefined;
    return malformed(end.reason, { start: right, end: text.length }, meant);
  }
  const locator = { kind: 'time', start: start.seconds, end: end.seconds } as const;
  if (end.seconds < start.seconds) {
    const replacement = formatTimeRange(end.seconds, start.seconds);
    return { locator, fault: { kind: 'reversed', of: 'time', span: whole, replacement } };
  }
  if (end.seconds === start.seconds) return malformed('empty', whole, start.seconds);
  return { locator };
}

type MalformedTime = Extract<TimeReading, { readonly ok: false }>;

/** Both ends in one problem, for most often the same is wrong with them. */
function bothMalformed(start: MalformedTime, end: MalformedTime, whole: Span): LocatorReading {
  const fault = { kind: 'malformed-time', reason: start.reason, span: whole } as const;
  if (start.meant === undefined || end.meant === undefined || start.meant >= end.meant) return { fault };
  return { fault: { ...fault, replacement: formatTimeRange(start.meant, end.meant) } };
}

/** "03:15–04:02, 05:10" with the semicolon that stands between places; `undefined` where a piece is no time or range. */
function severalPlaces(text: string): string | undefined {
  const pieces = text.split(/\s*(?:,|&|\band\b)\s*/i);
  if (pieces.length < 2) return undefined;
  const sound = pieces.every((piece) => readTime(piece).ok || isSoundRange(piece));
  return sound ? pieces.join('; ') : undefined;
}

function isSoundRange(text: string): boolean {
  const { locator, fault } = separators(text).length === 1 ? readTimeRange(text) : {};
  return locator !== undefined && fault === undefined;
}

function separators(text: string): { start: number; end: number }[] {
  return [...text.matchAll(separator)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function malformed(
  reason: Extract<NonNullable<LocatorReading['fault']>, { kind: 'malformed-time' }>['reason'],
  span: { start: number; end: number },
  meant: number | undefined,
): LocatorReading {
  const fault = { kind: 'malformed-time', reason, span } as const;
  return { fault: meant === undefined ? fault : { ...fault, replacement: formatTime(meant) } };
}
