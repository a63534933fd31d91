import type { LocatorReading } from './locator.ts';
import { formatTime, readTime } from './time.ts';

/** Between two times: a hyphen, dash or "to", with or without spaces. */
const separator = /\s*[-‐‑‒–—―−]+\s*|\s+to\s+|\s*(?:\.{2,3}|…)\s*/gi;

/** Writes a time or a range of times in the canonical form: en dash, no spaces. */
export function formatTimeRange(start: number, end?: number): string {
  return end === undefined ? formatTime(start) : `${formatTime(start)}–${formatTime(end)}`;
}

/** Reads `03:15` or `03:15–04:02`, in every spelling that is plain to a reader. */
export function readTimeRange(text: string): LocatorReading {
  const whole = { start: 0, end: text.length };
  const single = readTime(text);
  if (single.ok) return { locator: { kind: 'time', start: single.seconds } };
  if (single.reason === 'negative') {
    return malformed(single.reason, whole, single.meant);
  }
  const several = severalPlaces(text);
  if (several !== undefined) {
    const fault = { kind: 'malformed-time', reason: 'several', span: whole, replacement: several } as const;
    return { fault };
  }
  const cut = separators(text);
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
  if (!start.ok) return malformed(start.reason, { start: 0, end: left }, start.meant);
  if (!end.ok) return malformed(end.reason, { start: right, end: text.length }, end.meant);
  const locator = { kind: 'time', start: start.seconds, end: end.seconds } as const;
  if (end.seconds < start.seconds) {
    const replacement = formatTimeRange(end.seconds, start.seconds);
    return { locator, fault: { kind: 'reversed', of: 'time', span: whole, replacement } };
  }
  if (end.seconds === start.seconds) return malformed('empty', whole, start.seconds);
  return { locator };
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
