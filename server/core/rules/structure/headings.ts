import type { Fix } from '../../findings/finding.ts';
import { type Section, type Submission, unitSpan } from '../../submission/submission.ts';

/** The remedy that takes a heading out, so that what stands below it belongs to what stands before it. */
export function removeHeading({ text }: Submission, { heading }: Section): Fix {
  const { start, end } = unitSpan(heading);
  const behind = /^[ \t]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(end, end + 1000));
  return {
    title: 'fix/remove-heading',
    arguments: {},
    edits: [{ span: { start, end: end + (behind?.[0].length ?? 0) }, text: '' }],
    preferred: false,
  };
}

/** How deep a section's heading is. */
export function depthOf({ heading }: Section): number {
  return heading.unit.depth ?? 1;
}

/** How deep headings are that stand inside a section: as those that are there already, else one below its own. */
export function depthInside(section: Section, siblings: readonly Section[]): number {
  const [first] = siblings;
  return first ? depthOf(first) : depthOf(section) + 1;
}
