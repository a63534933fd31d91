import { isTimeBased } from '../../artifacts/time-based.ts';
import { isEvidencePart, locatorRequired, type PartAssessment } from '../../coverage/assess.ts';
import { formatTimeRange } from '../../locators/read-time-range.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import { isPlaceless, type Reference } from '../../submission/references.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Unit } from '../../submission/units.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { type BareTime, bareTimesIn } from './bare-times.ts';

/** Evidence that names an artifact and not the place in it. Spans are offsets in the text. */
export interface PlacelessEvidence {
  readonly reference: Reference;
  readonly span: Span;
  /** The place, where it stands behind the citation's bracket. */
  readonly beside?: PlaceBeside;
}

export interface PlaceBeside {
  /** As it is written in a citation: "08:52". */
  readonly written: string;
  /** Where the time stands. */
  readonly time: Span;
  /** The citation together with the time. */
  readonly span: Span;
}

/** What of a part's evidence names no place, though it must. */
export function placelessEvidence(
  { definition, section }: PartAssessment,
  { text }: Pick<Submission, 'text'>,
): PlacelessEvidence[] {
  if (!section || !isEvidencePart(definition)) return [];
  const finds = placeless(section.stretches);
  if (finds.length === 0) return [];
  const inside = new Set([...section.outcomes, ...section.details].flatMap(({ stretches }) => stretches));
  return finds.flatMap(({ found, offset, stretch }) => {
    const { reference, isNamed, time } = found;
    if (!(isNamed || inside.has(stretch)) || !locatorRequired(definition, found)) return [];
    const span = shiftSpan(reference.span, offset);
    const beside = time && placeBeside(time, shiftSpan(time.span, offset), span, text);
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

/** What may stand between the two: `[@video] 08:52`, `[@video], at 08:52`, `[@video] (08:52)`. */
const between = /^\]\s*[,:–—-]?\s*(?:at\s+|from\s+)?(\(\s*)?$/i;

function placeBeside(
  { start, end }: BareTime,
  time: Span,
  reference: Span,
  text: Submission['text'],
): PlaceBeside | undefined {
  const gap = between.exec(text.slice(reference.end, time.start));
  if (!gap) return undefined;
  const [closing = ''] = gap[1] ? (/^\s*\)/.exec(text.slice(time.end, time.end + 4)) ?? []) : [];
  if (gap[1] && closing === '') return undefined;
  const before = text.slice(Math.max(0, reference.start - 200), reference.start);
  const bracket = before.lastIndexOf('[');
  if (bracket < 0) return undefined;
  const opening = reference.start - before.length + bracket;
  return {
    written: formatTimeRange(start, end),
    time,
    span: { start: opening, end: time.end + closing.length },
  };
}
