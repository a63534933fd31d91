import type { Coverage, PartCoverage } from '../../core/index.ts';
import { count, counted } from './style.ts';

export type State = PartCoverage['state'];

/** The sign of a state: it tells the states apart where no colours are shown. */
export const stateMarks: Readonly<Record<State, string>> = { covered: '✔', partial: '◐', missing: '✘' };

export const stateFormats = { covered: 'green', partial: 'yellow', missing: 'red' } as const;

/** The words of a part beside those that it needs. */
export function wordsLine({
  range,
  words,
  minimum = 0,
  maximum = Number.POSITIVE_INFINITY,
}: PartCoverage): string {
  if (!range) return minimum > 0 ? `not there yet, ${count(minimum)} words needed` : 'not there yet';
  if (words < minimum) return `${count(words)} of ${count(minimum)} words, ${count(minimum - words)} to go`;
  if (words > maximum) return `${counted(words, 'word')}, ${count(words - maximum)} too many`;
  return minimum > 0 ? `${counted(words, 'word')}, ${count(minimum)} needed` : counted(words, 'word');
}

export function detailsLine({ summary: { details, covered, partial, missing } }: Coverage): string {
  return `${covered} of ${details} covered, ${partial} partly, ${missing} missing`;
}

/** How far the submission has come as a whole. */
export function stateSentence({ state, parts }: Coverage): string {
  if (parts.length === 0) return 'What is covered can be told once the credential is known.';
  return stateSentences[state];
}

const stateSentences = {
  empty: 'Nothing is written yet.',
  drafting: 'Not complete yet.',
  complete: 'Complete. Confirm the checklist before you hand it in.',
  ready: 'Complete, and the checklist is confirmed.',
} as const;
