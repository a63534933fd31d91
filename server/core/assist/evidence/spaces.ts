/** Whether running text needs a space before a citation that begins at an offset. */
export function needsSpaceBefore(text: string, offset: number): boolean {
  return !/(?:^|[\s([“‘])$/.test(text.slice(Math.max(0, offset - 1), offset));
}

/** Whether it needs one behind a citation that ends there: not before white space, and not before a stop. */
export function needsSpaceBehind(text: string, offset: number): boolean {
  return /[^\s.,;:!?)\]”’]/.test(text.slice(offset, offset + 1));
}
