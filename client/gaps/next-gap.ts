import type { GapCoverage } from '../../server/core/coverage/coverage.ts';
import type { Position } from '../../server/core/text/lines.ts';

export type Direction = 'next' | 'previous';

/** A place in the text where something is missing, and the way to it. */
export interface Stop {
  /** What is missing there, at least one gap. */
  readonly gaps: readonly GapCoverage[];
  readonly at: Position;
  /** How many gaps stand before these in the text: to be written or, where the first of these is to be confirmed, to be confirmed. */
  readonly before: number;
  /** Whether the way led over the end of the text, or over its start. */
  readonly wrapped: boolean;
}

/** The nearest place with gaps behind the cursor, or before it; from the last one on, round to the first. */
export function findStop(
  gaps: readonly GapCoverage[],
  cursor: Position,
  direction: Direction,
): Stop | undefined {
  const stops = stopsOf(gaps);
  const found =
    direction === 'next'
      ? stops.find(({ at }) => compare(at, cursor) > 0)
      : stops.findLast(({ at }) => compare(at, cursor) < 0);
  if (found) return { ...found, wrapped: false };
  const round = direction === 'next' ? stops[0] : stops.at(-1);
  return round && { ...round, wrapped: true };
}

function stopsOf(gaps: readonly GapCoverage[]): Omit<Stop, 'wrapped'>[] {
  const inOrder = [...gaps].sort((one, other) => compare(one.range.start, other.range.start));
  const stops: { gaps: GapCoverage[]; at: Position; before: number }[] = [];
  const passed = { written: 0, confirmed: 0 };
  for (const gap of inOrder) {
    const last = stops.at(-1);
    const closed = gap.kind === 'check' ? 'confirmed' : 'written';
    if (last && compare(last.at, gap.range.start) === 0) last.gaps.push(gap);
    else stops.push({ gaps: [gap], at: gap.range.start, before: passed[closed] });
    passed[closed] += 1;
  }
  return stops;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
