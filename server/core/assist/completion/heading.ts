import type { Completion, CompletionPlace } from './completion.ts';
import { missingHeadings } from './missing-headings.ts';

/** At a line's start, behind `#`: the headings that the submission still lacks, in order. */
export function completeHeading(place: CompletionPlace): Completion[] | undefined {
  const typed = /^ {0,3}(#{1,6})\s*(.*)$/.exec(place.before);
  if (!typed) return undefined;
  const { submission, line } = place;
  const rest = submission.text.slice(place.offset, line.end).trim();
  // A heading that is written already is not to be overwritten by accident.
  if (rest !== '') return [];
  return missingHeadings(submission, place.sources.assessment, place.offset).map((heading) => ({
    id: heading.text,
    label: heading.text,
    kind: 'heading',
    ...(heading.prompt !== undefined && { documentation: heading.prompt }),
    span: line,
    text: `${'#'.repeat(heading.depth)} ${heading.text}`,
    filter: `${place.before}${heading.text}`,
  }));
}
