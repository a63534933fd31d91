import type { Span } from './span.ts';

/** What makes one text of another: a single stretch of the first was replaced, all else is as it was. */
export interface Edit {
  /** The stretch of the first text. */
  readonly span: Span;
  /** Of what stands there in the second, in UTF-16 units. */
  readonly length: number;
}

/** By how much what stands behind an edit moved. */
export function growthOf({ span, length }: Edit): number {
  return length - (span.end - span.start);
}

/** Two edits, one after the other, as one that covers both. */
export function merged(first: Edit, second: Edit): Edit {
  const start = Math.min(first.span.start, second.span.start);
  // Between the two, where the later one of them ends.
  const end = Math.max(first.span.start + first.length, second.span.end);
  return { span: { start, end: end - growthOf(first) }, length: end + growthOf(second) - start };
}
