import type { Assessment, PartAssessment, QuestionAssessment, SectionAssessment, State } from './assess.ts';
import type { WeekAssessment } from './assess-course.ts';

/*
 * How far each thing that a part is to hold has come. The coverage shows it, and the gaps follow from it.
 */

export function questionState({ section, words }: QuestionAssessment): State {
  if (!section) return 'missing';
  return words > 0 ? 'covered' : 'partial';
}

export function sectionState({ found, filled }: SectionAssessment): State {
  if (found.length === 0) return 'missing';
  return filled ? 'covered' : 'partial';
}

export function weekState({ sections, missing, words, deliverables }: WeekAssessment): State {
  if (sections.length === 0) return 'missing';
  const whole = missing.length === 0 && words > 0 && deliverables.every(({ shown }) => shown);
  return whole ? 'covered' : 'partial';
}

export function partState(part: PartAssessment, assessment: Assessment): State {
  const { section, questions, sections, weeks } = part;
  if (!section) return 'missing';
  const evidenced =
    assessment.outcomes.every((outcome) => outcome.part !== section || outcome.state === 'covered') &&
    sections.every((each) => !each.definition.required || sectionState(each) === 'covered') &&
    weeks.every((week) => weekState(week) === 'covered');
  const answered = questions.every((question) => questionState(question) === 'covered');
  return answered && evidenced && ownState(part) === 'covered' ? 'covered' : 'partial';
}

/** How far a part has come by itself, whatever it is to hold: whether it is there, and as long as it has to be. */
export function ownState({ definition, section, words }: PartAssessment): State {
  if (!section) return 'missing';
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = definition.words;
  return words > 0 && words >= minimum && words <= maximum ? 'covered' : 'partial';
}
