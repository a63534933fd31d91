/**
 * A text of which parts can be looked at without putting it together as a whole; a plain string is one, too. Whoever needs
 * the whole asks for it by `String(text)`, which takes as long as the text is: not on each keystroke.
 */
export interface Text {
  /** In UTF-16 units. */
  readonly length: number;
  /** The part from `start` to before `end`, offsets from the text's start; up to the text's end where `end` is absent. */
  slice(start: number, end?: number): string;
  toString(): string;
}
