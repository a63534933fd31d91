import { type Span, shiftSpan } from '../text/span.ts';
import type { LocatorFault, LocatorReading } from './locator.ts';
import { LONGEST_LOCATOR } from './read-locator.ts';
import { readPages } from './read-pages.ts';
import { readTimeRange } from './read-time-range.ts';
import { formatTime, readTime } from './time.ts';

/**
 * Reads the fragment of a link to an artifact, without its `#`: `t=195,242` (W3C Media Fragments: seconds, `mm:ss` or
 * `hh:mm:ss`, optionally after `npt:`) or `page=3` (RFC 8118). Spans are offsets in the fragment. A fragment of
 * another kind says nothing about a place.
 */
export function readFragment(fragment: string): LocatorReading {
  const pieces = /^(?:.*&)?(t|page)=([^&]*)/i.exec(fragment);
  if (!pieces) return {};
  if (fragment.length > LONGEST_LOCATOR) {
    return { fault: { kind: 'unreadable', span: { start: 0, end: fragment.length } } };
  }
  const [matched, name = '', value = ''] = pieces;
  // Where nothing stands behind the name, the name is what is wrong.
  const start = matched.length - (value === '' ? name.length + 1 : value.length);
  const span = { start, end: matched.length };
  return name.toLowerCase() === 'page' ? pages(value, span) : times(value, span);
}

function pages(value: string, span: Span): LocatorReading {
  const reading = /^\d+$/.test(value) ? readPages(`page ${value}`) : undefined;
  if (reading?.locator) return { locator: reading.locator };
  const first = /^(?:p|pp|page)?\.?\s*([1-9]\d{0,5})(?:[-–,]\d+)?$/i.exec(value)?.[1];
  return { fault: { kind: 'malformed-page', span, ...(first !== undefined && { replacement: first }) } };
}

function times(written: string, span: Span): LocatorReading {
  const value = written.replace(/^npt:/i, '');
  const offset = span.end - value.length;
  const [from = '', to, ...rest] = value.split(',');
  if (value === '' || rest.length > 0) return malformed('unreadable', span);
  const start = from === '' && to !== undefined ? 0 : seconds(from);
  if (start === undefined) return pieceFault(from, offset);
  if (to === undefined) return { locator: { kind: 'time', start } };
  if (to === '') return malformed('dangling', span, from === '' ? undefined : from);
  const end = seconds(to);
  if (end === undefined) return pieceFault(to, span.end - to.length);
  const locator = { kind: 'time', start, end } as const;
  if (end < start)
    return { locator, fault: { kind: 'reversed', of: 'time', span, replacement: `${to},${from}` } };
  return end === start ? malformed('empty', span, from === '' ? '0' : from) : { locator };
}

/** What is wrong with a stretch between commas that is neither seconds nor a time; `offset` is its start. */
function pieceFault(piece: string, offset: number): LocatorReading {
  const whole = { start: offset, end: offset + piece.length };
  const { locator, fault } = readTimeRange(piece);
  if (locator?.kind === 'time' && locator.end !== undefined) {
    const times = [locator.start, locator.end].sort((one, other) => one - other);
    return malformed('link-range', whole, times.map(formatTime).join(','));
  }
  if (fault?.kind !== 'malformed-time') return malformed('unreadable', whole);
  return malformed(fault.reason, shiftSpan(fault.span, offset), fault.replacement);
}

function malformed(
  reason: Extract<LocatorFault, { kind: 'malformed-time' }>['reason'],
  span: Span,
  replacement?: string,
): LocatorReading {
  return {
    fault: { kind: 'malformed-time', reason, span, ...(replacement !== undefined && { replacement }) },
  };
}

function seconds(text: string): number | undefined {
  if (/^\d+(\.\d*)?$/.test(text)) return Number.parseFloat(text);
  const reading = readTime(text);
  return reading.ok ? reading.seconds : undefined;
}
