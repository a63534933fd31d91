import type { ArtifactKind } from '../credential/definition.ts';
import type { LocatorReading } from './locator.ts';
import { withoutOddities } from './oddities.ts';
import { readPages } from './read-pages.ts';
import { readTimeRange } from './read-time-range.ts';
import { writeLocator } from './write-locator.ts';

/** UTF-16 units. Nobody looks up a place that takes more to name, and much more takes long to read. */
export const LONGEST_LOCATOR = 500;

/**
 * Reads the locator of a citation, the text after the comma: `03:15–04:02`, `p. 3`, `slide 4`, `row 7`, `cell B4`,
 * `section Goals`. The artifact's kind decides what a text without a telling prefix stands for.
 */
export function readLocator(text: string, kind: ArtifactKind | undefined): LocatorReading {
  if (text.length > LONGEST_LOCATOR) {
    return { fault: { kind: 'unreadable', span: { start: 0, end: text.length } } };
  }
  // Asked first of all locators, nearly all of which have none: the pattern is costly to make ready.
  const further = text.includes('@') ? text.search(furtherCitation) : -1;
  if (further > 0) {
    const { locator, fault } = readLocator(text.slice(0, further), kind);
    if (locator && !fault) return several(text, locator.kind === 'time');
  }
  const cell = /^cell\s+([a-z]{1,3}\d{1,7}(?:\s*[:–-]\s*[a-z]{1,3}\d{1,7})?)$/i.exec(text);
  if (cell) return { locator: { kind: 'cell', text: cell[1] ?? '' } };
  const section = /^(?:sections?|sec\.|§)\s*(\S.*)$/i.exec(text);
  if (section) return { locator: { kind: 'section', text: section[1] ?? '' } };
  const counted = readPages(text, /^\d+(?:\s*[-–—]\s*\d+)?$/.test(text) ? countedKind(kind) : undefined);
  if (counted) return counted;
  if (kind === 'video' || kind === 'audio' || looksLikeTime(text)) return readTimeRange(text);
  const fault = { kind: 'unreadable', span: { start: 0, end: text.length } } as const;
  const meant = meantBy(text, kind);
  return { fault: meant === undefined ? fault : { ...fault, replacement: meant } };
}

/** Between two citations that stand in one bracket without the semicolon: `03:15, @plan, p. 3`. */
const furtherCitation = /(?:\s*[,&]\s*|\s+and\s+|\s+)@(?=[\p{L}\p{N}])/iu;

function several(text: string, isTime: boolean): LocatorReading {
  const replacement = text.split(furtherCitation).join('; @');
  const fault = { reason: 'several', span: { start: 0, end: text.length }, replacement } as const;
  return { fault: { kind: isTime ? 'malformed-time' : 'malformed-page', ...fault } };
}

/** The one plain reading of what cannot be read: the name of a cell alone, or a page with a word before it. */
function meantBy(text: string, kind: ArtifactKind | undefined): string | undefined {
  const cells = /^(?:cells?\s*)?([a-z]{1,3}\d{1,7}(?:\s*[:–-]\s*[a-z]{1,3}\d{1,7})?)$/i.exec(text)?.[1];
  if (kind === 'spreadsheet' && cells !== undefined) return `cell ${cells.toUpperCase()}`;
  const plain = withoutOddities(text).replace(/^[("“'‘]+|[)"”'’.,:]+$/g, '');
  const behind = /^(?:on|at|see|cf\.)\s+(.+)$/i.exec(plain)?.[1] ?? plain;
  const { locator, fault } = readPages(behind) ?? {};
  return locator && !fault ? writeLocator(locator) : undefined;
}

function countedKind(kind: ArtifactKind | undefined): 'page' | 'slide' | 'row' | undefined {
  if (kind === 'document') return 'page';
  if (kind === 'presentation') return 'slide';
  return kind === 'spreadsheet' ? 'row' : undefined;
}

function looksLikeTime(text: string): boolean {
  return /^[-−]?\d{1,3}[:：]\d/.test(text);
}
