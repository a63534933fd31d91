import { heading as headingLine } from '../../scaffold/markdown.ts';
import type { Completion, CompletionPlace } from './completion.ts';
import { missingHeadings } from './missing-headings.ts';

/** At a line's start, behind `#`: the headings that the submission still lacks, in order. */
export function completeHeading(place: CompletionPlace): Completion[] | undefined {
  const marks = /^( {0,3}#{1,6})(?!#)/.exec(place.before)?.[1];
  if (marks === undefined) return undefined;
  const { submission, line, after, sources, offset } = place;
  // A heading that is written already is not to be overwritten by accident.
  if (after.trim() !== '') return [];
  return missingHeadings(submission, sources.assessment, offset).map(({ text, depth, prompt }) => ({
    id: text,
    label: text,
    kind: 'heading',
    ...(prompt !== undefined && { documentation: prompt }),
    span: line,
    text: headingLine(depth, text),
    // What was typed behind the marks is looked for in the heading, at whatever depth it belongs.
    filter: `${marks} ${text}`,
  }));
}
