import { readTimeRange } from '../../locators/read-time-range.ts';
import { isWrittenPlainly } from '../../markdown/flow.ts';
import type { Unit } from '../../submission/units.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import type { Span } from '../../text/span.ts';
import { perUnit } from '../per-unit.ts';
import { type Prose, proseOf, proseSpan } from '../prose.ts';

/** A time in the writer's own words that belongs to no reference. */
export interface BareTime {
  /** Offsets in the block; square brackets around the time are part of it. */
  readonly span: Span;
  /** Seconds. */
  readonly start: number;
  readonly end?: number;
  /** What is written as a citation and is none: `@video, 03:15`, `[video, 03:15]`, `[@video, 03:15` never closed. */
  readonly almostCitation?: AlmostCitation;
}

export interface AlmostCitation {
  readonly id: string;
  readonly span: Span;
  /** What stands in its bracket before the name and does not belong there: "see". */
  readonly words: string;
}

/** A time or a range of times, with nothing about it that would make it part of another number. */
const time = String.raw`\d{1,2}:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,3})?`;
const bareTime = new LetterPattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}_:.,/@#€$£-])${time}(?:\s*(?:[-‐‑‒–—−]|to)\s*${time})?(?![\p{L}\p{N}_:/%]|[.,]\d)`,
    'gu',
  ),
);

/** What follows a time of day. */
const dayTimeAfter =
  /^\s*(?:[ap]\.?\s?m\b|o['’]?clock|h\b|hrs?\b|hours\b|noon|in the (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)/i;

/** What stands before a time of day, a date, a ratio, a score or a verse. */
const otherBefore = new RegExp(
  [
    String.raw`\b(?:ratio|ratios|scale|score|scores|odds|proportion)\b[^.;]{0,20}$`,
    String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?,?\s+(?:at\s+|from\s+)?$`,
    String.raw`\b\d{4}-\d{2}-\d{2},?[\sT]\s*$`,
    String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+$`,
    String.raw`\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[\s\d,]{0,10}(?:at\s+)?$`,
    String.raw`\b(?:until|till|o['’]clock|before|by|bell at|begins at|starts at|ends at|met at|meet at|school at|daily at)\s+$`,
    String.raw`\b(?:genesis|exodus|leviticus|numbers|deuteronomy|joshua|judges|ruth|samuel|kings|chronicles|ezra|nehemiah|esther|job|psalms?|ps\.|proverbs|prov\.|ecclesiastes|song of (?:songs|solomon)|isaiah|jeremiah|lamentations|ezekiel|daniel|hosea|joel|amos|obadiah|jonah|micah|nahum|habakkuk|zephaniah|haggai|zechariah|malachi|matthew|matt\.|mark|luke|john|acts|romans|rom\.|corinthians|cor\.|galatians|ephesians|philippians|colossians|thessalonians|timothy|titus|philemon|hebrews|james|peter|jude|revelation|qur['’]?an|surah?|sirach|wisdom)\s+$`,
  ].join('|'),
  'i',
);

/** A citation that is being written: `[@video, ` and no closing bracket yet. */
const unfinished = /@[^\s,;\]]+[^\]\n]{0,40}$/;

/** A name in front of a time that stands there as in a citation. */
const nameBefore = /(?:([[(])\s*)?(@\s*)?([^\s,;:@()[\]]+)\s*[,:]?\s*$/u;

/** The citation that was meant around a time; none while it may still be being written. */
function almostCitationAround({ text, flow }: Prose, { start, end }: Span): AlmostCitation | undefined {
  const before = nameBefore.exec(text.slice(Math.max(0, start - 60), start));
  if (!before) return undefined;
  const [written, opening, sign, id = ''] = before;
  const at = start - written.length;
  // Whoever escapes a bracket wants none to be read.
  if (!isWrittenPlainly(flow, at)) return undefined;
  const [closing = ''] = /^\s*[\])]/.exec(text.slice(end, end + 5)) ?? [];
  const isClosed = `${opening}${closing.trim()}` === '[]' || `${opening}${closing.trim()}` === '()';
  if (isClosed) return { id, span: { start: at, end: end + closing.length }, words: '' };
  if (!sign) return undefined;
  if (opening === '[') {
    // At the end of a paragraph it may still be being written.
    return text.slice(end).trim() === '' ? undefined : { id, span: { start: at, end }, words: '' };
  }
  const name = at + written.indexOf('@');
  if (opening === '(' || closing.trim() !== ']') return { id, span: { start: name, end }, words: '' };
  const [bracket = '', words = ''] =
    /\[([^[\]\n]{1,40})$/.exec(text.slice(Math.max(0, name - 41), name)) ?? [];
  if (bracket !== '' && !isWrittenPlainly(flow, name - bracket.length)) return undefined;
  return {
    id,
    span: { start: name - bracket.length, end: end + closing.length },
    words: /\p{L}/u.test(words) ? words.trim() : '',
  };
}

export const bareTimesIn = perUnit((unit: Unit): readonly BareTime[] =>
  unit.type === 'heading' ? [] : proseOf(unit).flatMap(timesIn),
);

function timesIn(prose: Prose): BareTime[] {
  const { text, flow } = prose;
  if (!/\d:\d/.test(text)) return [];
  const found: BareTime[] = [];
  for (const { 0: written, index } of text.matchAll(bareTime.on(text))) {
    const end = index + written.length;
    const before = text.slice(Math.max(0, index - 60), index);
    const almost = almostCitationAround(prose, { start: index, end });
    if (dayTimeAfter.test(text.slice(end, end + 30)) || otherBefore.test(before)) continue;
    if (!almost && unfinished.test(before)) continue;
    // A link leads where its time is, wherever that may be.
    if (flow.links.some((link) => link.text.start < end && index < link.text.end)) continue;
    const { locator, fault } = readTimeRange(written);
    if (locator?.kind !== 'time' || fault) continue;
    const bracketed = text.charAt(index - 1) === '[' && text.charAt(end) === ']' ? 1 : 0;
    const span = proseSpan(prose, { start: index - bracketed, end: end + bracketed });
    found.push({
      span,
      start: locator.start,
      ...(locator.end !== undefined && { end: locator.end }),
      ...(almost && { almostCitation: { ...almost, span: proseSpan(prose, almost.span) } }),
    });
  }
  return found;
}
