/** Words longer than this are no slips of the keyboard; the comparison's time grows with the square of the length. */
const longestCompared = 80;

/**
 * The candidate that the writer most likely meant by `word`, or nothing if none is close: at most one slip in a word
 * of up to four letters, two in a longer one. Letter case does not count; of equally close candidates the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > longestCompared) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = (typed.length <= 4 ? 1 : 2) + 1;
  for (const candidate of candidates) {
    // Every letter too many or too few is a slip of its own, so most candidates are ruled out by their length.
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const distance = slips(typed, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Letters to insert, drop, exchange or swap with their neighbour to turn one word into the other. */
function slips(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, at(beforePrevious, column - 2) + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
