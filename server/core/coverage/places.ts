import {
  type PartSection,
  type PlacedUnit,
  type Section,
  type Submission,
  unitSpan,
} from '../submission/submission.ts';
import type { OutcomeAssessment, PartAssessment, QuestionAssessment, SectionAssessment } from './assess.ts';

/*
 * Where in the text that belongs which is not there yet: behind what comes before it, else in front of what comes
 * after it. Offsets; what is written there is written as lines of its own.
 */

/** `neighbour` is the part beside which a missing part belongs; absent where there is no part at all. */
export interface PartPlace {
  readonly at: number;
  readonly neighbour: PartSection | undefined;
}

export function placeForPart(
  { text, checklistHeading }: Submission,
  parts: readonly PartAssessment[],
  missing: PartAssessment,
): PartPlace {
  const rank = parts.indexOf(missing);
  const before = parts.slice(0, rank).findLast(({ section }) => section)?.section;
  const behind = parts.slice(rank).find(({ section }) => section)?.section;
  const end = checklistHeading ? unitSpan(checklistHeading).start : text.length;
  return { at: before?.span.end ?? behind?.span.start ?? end, neighbour: before ?? behind };
}

export function placeForQuestion(
  part: PartSection,
  questions: readonly QuestionAssessment[],
  missing: string,
): number {
  const rank = questions.findIndex(({ id }) => id === missing);
  const before = questions.slice(0, rank).findLast(({ section }) => section)?.section;
  const behind = questions.slice(rank).find(({ section }) => section)?.section;
  return before?.span.end ?? behind?.span.start ?? part.span.end;
}

/** Behind the section that the definition names before it, else before what is there already. */
export function placeForSection(part: PartSection, { definition }: SectionAssessment): number {
  const wanted = part.definition.sections;
  const rank = wanted.indexOf(definition);
  const before = part.sections.findLast(({ id }) => wanted.slice(0, rank).some((each) => each.id === id));
  if (before) return before.span.end;
  const inside = [...part.sections, ...part.outcomes, ...part.details, ...part.questions];
  return Math.min(part.span.end, ...inside.map(startOf));
}

export function placeForWeek(part: PartSection, missing: number): number {
  return part.weeks.find(({ from }) => from > missing)?.span.start ?? part.span.end;
}

export function placeForOutcome(
  part: PartSection,
  outcomes: readonly OutcomeAssessment[],
  missing: OutcomeAssessment,
): number {
  const rank = outcomes.indexOf(missing);
  const before = outcomes.slice(0, rank).flatMap(sectionsOf);
  const behind = outcomes.slice(rank).flatMap(sectionsOf);
  if (before.length > 0) return Math.max(...before.map(({ span }) => span.end));
  return Math.min(part.span.end, ...behind.map(({ span }) => span.start));
}

/** Inside the detail's outcome; `undefined` while there is no evidence part. */
export function placeForDetail(
  { part, sections, details }: OutcomeAssessment,
  missing: string,
): number | undefined {
  const rank = details.findIndex(({ id }) => id === missing);
  const before = details.slice(0, rank).flatMap((detail) => detail.sections);
  const behind = details.slice(rank).flatMap((detail) => detail.sections);
  if (before.length > 0) return Math.max(...before.map(({ span }) => span.end));
  return behind[0]?.span.start ?? sections[0]?.span.end ?? part?.span.end;
}

/** Behind the last item of the list, else below its heading, else at the end. */
export function placeForChecklistItem({ text, checklist, checklistHeading }: Submission): number {
  return checklist.at(-1)?.span.end ?? endOf(checklistHeading) ?? text.length;
}

/** The line before `at` on which a writer can begin: an empty one where there is one, else the end of the text. */
export function emptyLineBefore(text: string, at: number): number {
  let end = Math.min(at, text.length);
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  const [lineEnding = ''] = /^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2)) ?? [];
  const next = end + lineEnding.length;
  const isEmpty = next <= at && (next >= text.length || /[\r\n]/.test(text.charAt(next)));
  return lineEnding !== '' && isEmpty ? next : end;
}

function sectionsOf({ sections, details }: OutcomeAssessment): Section[] {
  return [...sections, ...details.flatMap((detail) => detail.sections)];
}

function startOf({ heading }: Section): number {
  return unitSpan(heading).start;
}

function endOf(placed: PlacedUnit | undefined): number | undefined {
  return placed && unitSpan(placed).end;
}
