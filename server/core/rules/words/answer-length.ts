import type { PartAssessment } from '../../coverage/assess.ts';

/** Below this an answer is only begun, and what it leaves out may still come. */
const FEWEST_WORDS = 40;

/** Whether a text is long enough to be held against what it was asked for. */
export function isAnswer(words: number): boolean {
  return words >= FEWEST_WORDS;
}

/** The same for a part as a whole; one with a minimum must have come half of the way. */
export function isWritten({ definition, words }: PartAssessment): boolean {
  const { minimum } = definition.words;
  // A minimum below that is reached sooner.
  return words >= Math.min(minimum ?? FEWEST_WORDS, Math.max(FEWEST_WORDS, (minimum ?? 0) / 2));
}
