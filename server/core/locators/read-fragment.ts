import type { LocatorReading } from './locator.ts';
import { readPages } from './read-pages.ts';
import { readTime } from './time.ts';

/**
 * Reads the fragment of a link to an artifact, without its `#`: `t=195,242` (W3C Media Fragments: seconds, `mm:ss` or
 * `hh:mm:ss`, optionally after `npt:`) or `page=3` (RFC 8118). Spans are offsets in the fragment. A fragment of
 * another kind says nothing about a place.
 */
export function readFragment(fragment: string): LocatorReading {
  const pieces = /^(?:.*&)?(t|page)=([^&]*)/i.exec(fragment);
  if (!pieces) return {};
  const [matched, name = '', value = ''] = pieces;
  const span = { start: matched.length - value.length, end: matched.length };
  return name.toLowerCase() === 'page' ? pages(value, span) : times(value, span);
}

function pages(value: string, span: { start: number; end: number }): LocatorReading {
  const reading = /^\d+$/.test(value) ? readPages(`page ${value}`) : undefined;
  if (reading?.locator) return { locator: reading.locator };
  const first = /^(?:p|pp|page)?\.?\s*([1-9]\d{0,5})(?:[-–,]\d+)?$/i.exec(value)?.[1];
  return { fault: { kind: 'malformed-page', span, ...(first !== undefined && { replacement: first }) } };
}

function times(value: string, span: { start: number; end: number }): LocatorReading {
  const [from = '', to, ...rest] = value.replace(/^npt:/i, '').split(',');
  const start = from === '' && to !== undefined ? 0 : seconds(from);
  const end = to === undefined ? undefined : seconds(to);
  if (rest.length > 0 || start === undefined || (to !== undefined && end === undefined)) {
    return { fault: { kind: 'malformed-time', reason: 'unreadable', span } };
  }
  if (end === undefined) return { locator: { kind: 'time', start } };
  const locator = { kind: 'time', start, end } as const;
  if (end < start)
    return { locator, fault: { kind: 'reversed', of: 'time', span, replacement: `${to},${from}` } };
  if (end === start) {
    return {
      fault: { kind: 'malformed-time', reason: 'empty', span, replacement: from === '' ? '0' : from },
    };
  }
  return { locator };
}

function seconds(text: string): number | undefined {
  if (/^\d+(\.\d*)?s?$/.test(text)) return Number.parseFloat(text);
  const reading = readTime(text);
  return reading.ok ? reading.seconds : undefined;
}
