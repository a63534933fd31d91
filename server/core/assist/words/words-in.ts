import { type Submission, unitSpan } from '../../submission/submission.ts';
import { wordsWithin } from '../../submission/units.ts';
import { type Span, shiftSpan } from '../../text/span.ts';

/** The words within a stretch of a submission, counted as its parts are: a word that is cut counts as far as it is in. */
export function wordsIn({ units, context }: Submission, within: Span): number {
  let words = 0;
  for (const placed of units) {
    const span = unitSpan(placed);
    if (span.start >= within.end) break;
    if (span.end > within.start)
      words += wordsWithin(placed.unit, shiftSpan(within, -placed.offset), context);
  }
  return words;
}
