import { type PlacedUnit, type Submission, unitSpan } from '../../submission/submission.ts';

/** The heading, paragraph, row or comment in which an offset stands, its very end included. */
export function unitAt({ units }: Submission, offset: number): PlacedUnit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = units[middle];
    if (placed && unitSpan(placed).start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = units[low - 1];
  return last && offset <= unitSpan(last).end ? last : undefined;
}
