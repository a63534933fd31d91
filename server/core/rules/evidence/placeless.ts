import type { FactsOf } from '../../artifacts/facts.ts';
import { isTimeBased } from '../../artifacts/time-based.ts';
import { isEvidencePart, locatorRequired, type PartAssessment } from '../../coverage/assess.ts';
import { isBeyondEnd } from '../../locators/bounds.ts';
import { formatTimeRange } from '../../locators/read-time-range.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import { isPlaceless, type Reference } from '../../submission/references.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Unit } from '../../submission/units.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { Subject } from '../rule.ts';
import { type BareTime, bareTimesIn } from './bare-times.ts';

/** Evidence that names an artifact and not the place in it. Spans are offsets in the text. */
export interface PlacelessEvidence {
  readonly reference: Reference;
  readonly span: Span;
  /** The place, where it stands right behind the citation or link. */
  readonly beside?: PlaceBeside;
}

export interface PlaceBeside {
  /** As it is written in a citation, "08:52", or in a link, "#t=532". */
  readonly written: string;
  /** Where the time stands. */
  readonly time: Span;
  /** The citation or link together with the time. */
  readonly span: Span;
  /** The same with the time in its place. */
  readonly mended: string;
}

/** What of a part's evidence names no place, though it must. */
export function placelessEvidence(
  { definition, section }: PartAssessment,
  { submission: { text }, factsOf }: Pick<Subject, 'submission' | 'factsOf'>,
): PlacelessEvidence[] {
  if (!section || !isEvidencePart(definition)) return [];
  const finds = placeless(section.stretches);
  if (finds.length === 0) return [];
  const inside = new Set([...section.outcomes, ...section.details].flatMap(({ stretches }) => stretches));
  return finds.flatMap(({ found, offset, stretch }) => {
    const { reference, isNamed, time } = found;
    if (!(isNamed || inside.has(stretch)) || !locatorRequired(definition, found)) return [];
    const span = shiftSpan(reference.span, offset);
    const beside = time && isWithin(time, reference, factsOf) && placeBeside(time, reference, offset, text);
    return { reference, span, ...(beside && { beside }) };
  });
}

/**
 * References that name no place, and whether their row or paragraph names an outcome. There, and below an outcome or a
 * detail, they are meant as evidence.
 */
const placeless = inStretches((unit) => {
  const { references, mentions } = unit;
  return references.filter(isPlaceless).map((reference) => {
    const time = isTimeBased(reference.kind) ? timeBehind(reference, unit) : undefined;
    return { reference, isNamed: mentions.length > 0, ...(time && { time }) };
  });
});

/** UTF-16 units between a citation and the time that is its place, at most. */
const FARTHEST = 12;

function timeBehind({ span }: Reference, unit: Unit): BareTime | undefined {
  return bareTimesIn(unit).find((time) => {
    const distance = time.span.start - span.end;
    return distance > 0 && distance <= FARTHEST && !time.almostCitation;
  });
}

/** Whether a time may be a place in the recording: one that it does not reach is one of day, or of something else. */
function isWithin({ start, end }: BareTime, { declaration }: Reference, factsOf: FactsOf): boolean {
  const file = declaration?.file?.value;
  const facts = file === undefined ? undefined : factsOf(file);
  const locator = { kind: 'time', start, ...(end !== undefined && { end }) } as const;
  return facts?.state !== 'file' || !isBeyondEnd(locator, facts);
}

/** What may stand between the two: `[@video] 08:52`, `[@video], at 08:52`, `[@video] (08:52)`. */
const between = /^(\]?)\s*[,:–—-]?\s*(?:at\s+|from\s+)?(\(\s*)?$/i;

function placeBeside(
  { start, end, span }: BareTime,
  reference: Reference,
  offset: number,
  text: Submission['text'],
): PlaceBeside | undefined {
  const cited = shiftSpan(reference.span, offset);
  const time = shiftSpan(span, offset);
  const isLink = reference.form === 'link';
  const [gap, bracket, parenthesis] = between.exec(text.slice(cited.end, time.start)) ?? [];
  if (gap === undefined || (bracket === '') !== isLink) return undefined;
  const closing = parenthesis ? /^\s*\)/.exec(text.slice(time.end, time.end + 4))?.[0] : '';
  if (closing === undefined) return undefined;
  const written = isLink ? `#t=${start}${end === undefined ? '' : `,${end}`}` : formatTimeRange(start, end);
  const mended = isLink
    ? linkTo(written, cited, shiftSpan(reference.artifact.span, offset), text)
    : citationOf(written, cited, text);
  return (
    mended && {
      written,
      time,
      span: { start: mended.start, end: time.end + closing.length },
      mended: mended.text,
    }
  );
}

/** What a citation or link is to become, and where it starts in the text. */
interface Mended {
  readonly start: number;
  readonly text: string;
}

/** From the bracket's beginning on, with a place for the last of its citations. */
function citationOf(written: string, { start, end }: Span, text: Submission['text']): Mended | undefined {
  const from = Math.max(0, start - LONGEST_BRACKET);
  const bracket = text.slice(from, start).lastIndexOf('[');
  if (bracket < 0) return undefined;
  return { start: from + bracket, text: `${text.slice(from + bracket, end)}, ${written}]` };
}

/** UTF-16 units of a bracket before its last citation, at most. */
const LONGEST_BRACKET = 200;

/** A link whose target ends in a place; none for one by reference or with a title. */
function linkTo(fragment: string, link: Span, target: Span, text: Submission['text']): Mended | undefined {
  const behind = text.slice(target.end, link.end);
  const isPlain = link.start < target.start && /^\s*>?\s*\)$/.test(behind);
  if (!isPlain || text.slice(target.start, target.end).includes('#')) return undefined;
  return { start: link.start, text: `${text.slice(link.start, target.end)}${fragment}${behind}` };
}
