import type { CourseDefinition, CourseWeekDefinition } from '../credential/definition.ts';
import { phraseText } from '../credential/phrase.ts';
import { findPhrases, readPhrases } from '../credential/phrase-list.ts';
import type { CourseDates } from '../front-matter/front-matter.ts';
import { perStretchAnd } from '../submission/per-stretch.ts';
import { type PartSection, type PlacedStretch, type WeekSection, wordsOf } from '../submission/submission.ts';

/** A week of a course, or several that are written up together, and what its entry shows. */
export interface WeekAssessment {
  readonly definition: CourseWeekDefinition;
  /** The weeks that the writer's course has of it; a shorter course may end before. */
  readonly from: number;
  readonly to: number;
  /** The entries that are about these weeks. */
  readonly sections: readonly WeekSection[];
  /** Weeks without an entry, in order. */
  readonly missing: readonly number[];
  /** Words of the entries. */
  readonly words: number;
  readonly deliverables: readonly DeliverableAssessment[];
}

export interface DeliverableAssessment {
  readonly id: string;
  readonly text: string;
  readonly shown: boolean;
}

/**
 * Holds a course's entries against its calendar. The course ends after the number of weeks that the front matter
 * states, and a week that it says did not take place is not asked for. What belongs to weeks beyond a shorter course's
 * end is asked for all the same: of its last weeks.
 */
export function assessWeeks(
  course: CourseDefinition | undefined,
  section: PartSection | undefined,
  dates: CourseDates | undefined,
): WeekAssessment[] {
  if (!course) return [];
  const length = dates?.length?.value ?? Number.POSITIVE_INFINITY;
  const dropped = new Set(dates?.weeks.filter(({ date }) => date === undefined).map(({ week }) => week));
  return course.weeks.flatMap((definition) => {
    const { from, to } = within(definition, length);
    const wanted = weeksBetween(from, to).filter((week) => !dropped.has(week));
    if (wanted.length === 0) return [];
    const sections = section?.weeks.filter((entry) => entry.from <= to && from <= entry.to) ?? [];
    const missing = wanted.filter(
      (week) => !sections.some((entry) => entry.from <= week && week <= entry.to),
    );
    const stretches = sections.flatMap((entry) => entry.stretches);
    const words = wordsOf(stretches);
    return [
      { definition, from, to, sections, missing, words, deliverables: deliverablesIn(definition, stretches) },
    ];
  });
}

/** A definition's weeks as far as the course goes; what lies wholly beyond its end falls into its last week. */
function within({ from, to }: CourseWeekDefinition, length: number): { from: number; to: number } {
  return { from: Math.min(from, length), to: Math.min(to, length) };
}

/** More weeks than any course has; a definition that states more would only cost time. */
const MOST_WEEKS = 500;

function weeksBetween(from: number, to: number): number[] {
  const count = Math.min(MOST_WEEKS, Math.max(0, to - from + 1));
  return Array.from({ length: count }, (_, index) => from + index);
}

function deliverablesIn(
  { deliverables }: CourseWeekDefinition,
  stretches: readonly PlacedStretch[],
): DeliverableAssessment[] {
  const shownIn = shownDeliverables(deliverables);
  const shown = new Set<number>();
  for (const { stretch } of stretches) for (const index of shownIn(stretch)) shown.add(index);
  return deliverables.map(({ id, text, keywords }, index) => ({
    id,
    text,
    shown: keywords.length === 0 || shown.has(index),
  }));
}

/** The places in a list of deliverables of those that a stretch speaks of. */
const shownDeliverables = perStretchAnd((deliverables: CourseWeekDefinition['deliverables']) => {
  const owners = deliverables.flatMap(({ keywords }, index) => keywords.map(() => index));
  const list = readPhrases(deliverables.flatMap(({ keywords }) => keywords));
  return ({ units }): readonly number[] =>
    units.flatMap(({ unit }) =>
      unit.flows.length === 0
        ? []
        : [...findPhrases(list, phraseText(unit.text)).keys()].map((index) => owners[index] ?? -1),
    );
});
