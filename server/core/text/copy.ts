/** A copy of a slice: the slice itself would keep the whole text alive of which it was cut. */
export function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}
