/** A stretch of a text: `start` inclusive, `end` exclusive, zero-based UTF-16 offsets from the start of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the text that states it. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same stretch of a text that begins `distance` later. */
export function shiftSpan(moved: Span, distance: number): Span {
  return distance === 0 ? moved : { start: moved.start + distance, end: moved.end + distance };
}

export function containsOffset(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset < outer.end;
}
