import type { CourseDefinition, CourseWeekDefinition } from '../credential/definition.ts';
import { phraseText } from '../credential/phrase.ts';
import { findPhrases, readPhrases } from '../credential/phrase-list.ts';
import type { CourseDates } from '../front-matter/front-matter.ts';
import type { PartSection, PlacedUnit, WeekSection } from '../submission/submission.ts';
import type { Unit } from '../submission/units.ts';

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
    const units = sections.flatMap((entry) => entry.units);
    const words = units.reduce((sum, { unit }) => sum + unit.words, 0);
    return [
      { definition, from, to, sections, missing, words, deliverables: deliverablesIn(definition, units) },
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
  units: readonly PlacedUnit[],
): DeliverableAssessment[] {
  const open = new Set(deliverables);
  for (const { unit } of units) {
    if (open.size === 0) break;
    for (const index of shownIn(deliverables, unit)) {
      const deliverable = deliverables[index];
      if (deliverable) open.delete(deliverable);
    }
  }
  return deliverables.map((each) => {
    const { id, text, keywords } = each;
    return { id, text, shown: keywords.length === 0 || !open.has(each) };
  });
}

type Deliverables = CourseWeekDefinition['deliverables'];

const looks = new WeakMap<Deliverables, (unit: Unit) => ReadonlySet<number>>();

/** The places in the list of the deliverables that a unit speaks of; looked up once for each unit. */
function shownIn(deliverables: Deliverables, unit: Unit): ReadonlySet<number> {
  let look = looks.get(deliverables);
  if (!look) {
    look = lookFor(deliverables);
    looks.set(deliverables, look);
  }
  return look(unit);
}

function lookFor(deliverables: Deliverables): (unit: Unit) => ReadonlySet<number> {
  const owners = deliverables.flatMap(({ keywords }, index) => keywords.map(() => index));
  const list = readPhrases(deliverables.flatMap(({ keywords }) => keywords));
  const known = new WeakMap<Unit, ReadonlySet<number>>();
  return (unit) => {
    let found = known.get(unit);
    if (!found) {
      const indexes = unit.flows.length > 0 ? [...findPhrases(list, phraseText(unit.text)).keys()] : [];
      found = new Set(indexes.map((index) => owners[index] ?? -1));
      known.set(unit, found);
    }
    return found;
  };
}
