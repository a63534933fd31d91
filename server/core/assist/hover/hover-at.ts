import type { Submission } from '../../submission/submission.ts';
import { containsOffset, shiftSpan } from '../../text/span.ts';
import { hoverFrontMatter } from './front-matter.ts';
import { hoverHeading } from './heading.ts';
import type { Hover, HoverSources } from './hover.ts';
import { hoverMention } from './outcome.ts';
import { hoverReference } from './reference.ts';
import { hoverSilence } from './silence.ts';

/** What there is to tell at an offset of a submission. */
export function hoverAt(submission: Submission, offset: number, sources: HoverSources): Hover | undefined {
  if (offset < submission.frontMatter.bodyStart) return hoverFrontMatter(submission, offset, sources);
  const placed = submission.units.find(({ unit, offset: start }) =>
    containsOffset(shiftSpan(unit.span, start), offset),
  );
  if (!placed) return undefined;
  return (
    hoverReference(submission, placed, offset, sources) ??
    hoverMention(submission, placed, offset, sources) ??
    hoverHeading(submission, placed, sources) ??
    hoverSilence(submission, offset)
  );
}
