import type { Assessment, PartAssessment, QuestionAssessment, SectionAssessment, State } from './assess.ts';
import type { WeekAssessment } from './assess-course.ts';

/*
 * How far each thing that a part is to hold has come. The coverage shows it, and the gaps follow from it. A heading alone
 * is a place for something, not something: what has nothing below it is missing like what has no heading yet.
 */

export function questionState({ words }: QuestionAssessment): State {
  return words > 0 ? 'covered' : 'missing';
}

export function sectionState({ filled }: SectionAssessment): State {
  return filled ? 'covered' : 'missing';
}

export function weekState({ missing, words, deliverables }: WeekAssessment): State {
  if (words === 0) return 'missing';
  const whole = missing.length === 0 && words > 0 && deliverables.every(({ shown }) => shown);
  return whole ? 'covered' : 'partial';
}

export function partState(part: PartAssessment, assessment: Assessment): State {
  const { section, words, questions, sections, weeks } = part;
  if (!section) return 'missing';
  const evidenced =
    assessment.outcomes.every((outcome) => outcome.part !== section || outcome.state === 'covered') &&
    sections.every((each) => !each.definition.required || sectionState(each) === 'covered') &&
    weeks.every((week) => weekState(week) === 'covered');
  const answered = questions.every((question) => questionState(question) === 'covered');
  if (answered && evidenced && ownState(part) === 'covered') return 'covered';
  const isBegun =
    words > 0 ||
    sections.some(({ filled }) => filled) ||
    assessment.outcomes.some((outcome) => outcome.part === section && outcome.state !== 'missing');
  return isBegun ? 'partial' : 'missing';
}

/** How far a part has come by itself, whatever it is to hold: whether it is there, and as long as it has to be. */
export function ownState({ definition, words }: PartAssessment): State {
  if (words === 0) return 'missing';
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = definition.words;
  return words >= minimum && words <= maximum ? 'covered' : 'partial';
}
