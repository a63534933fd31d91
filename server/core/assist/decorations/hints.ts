import type { Submission } from '../../submission/submission.ts';
import { unitSpan } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** A text that is shown behind a place and is not part of it. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
  /** The whole text, where the hint shows only its beginning. */
  readonly whole?: string;
}

/** Longer titles are cut: a hint must not push the writer's own words out of sight. */
const LONGEST = 40;

/** The titles of the artifacts that are cited within a stretch, behind their citations. */
export function titleHints({ units }: Submission, within: Span): Hint[] {
  const hints: Hint[] = [];
  for (const placed of units) {
    const { unit, offset } = placed;
    const { start, end } = unitSpan(placed);
    if (end < within.start || start > within.end) continue;
    let last = -1;
    for (const { form, artifact, declaration, span } of unit.references) {
      const title = declaration?.title?.value.replace(/\s+/g, ' ').trim();
      const isRepeated = last === artifact.span.start;
      last = artifact.span.start;
      const at = span.end + offset;
      if (form !== 'citation' || !title || isRepeated || at < within.start || at > within.end) continue;
      const isLong = [...title].length > LONGEST;
      const shown = isLong
        ? `${[...title]
            .slice(0, LONGEST - 1)
            .join('')
            .trimEnd()}…`
        : title;
      hints.push({ offset: at, text: shown, ...(isLong && { whole: title }) });
    }
  }
  return hints;
}
