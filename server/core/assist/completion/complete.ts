import type { Submission } from '../../submission/submission.ts';
import { unitSpan } from '../../submission/submission.ts';
import { completeCitation } from './citation.ts';
import type { Completion, CompletionPlace, CompletionSources } from './completion.ts';
import { completeFrontMatter } from './front-matter.ts';
import { completeHeading } from './heading.ts';
import { completeMention } from './mention.ts';
import { completePrompt } from './prompt.ts';

/** What can be written at an offset of a submission, the most likely first. */
export function completionsAt(
  submission: Submission,
  offset: number,
  sources: CompletionSources,
): Completion[] {
  const { text, frontMatter } = submission;
  if (offset < 0 || offset > text.length) return [];
  const start = lastIndexOfAny(text, offset) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  const line = { start, end: end < 0 ? text.length : offset + end };
  const place: CompletionPlace = { submission, offset, before: text.slice(start, offset), line, sources };
  if (offset < frontMatter.bodyStart) {
    return offset > frontMatter.span.start && offset <= frontMatter.end ? completeFrontMatter(place) : [];
  }
  if (isCode(place)) return [];
  const found =
    completeCitation(place) ?? completeHeading(place) ?? completeMention(place) ?? completePrompt(place);
  return found ?? [];
}

function lastIndexOfAny(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
}

/** Whether the line is code or HTML: something is written on it, but nothing that is read. */
function isCode({ submission, line }: CompletionPlace): boolean {
  if (submission.text.slice(line.start, line.end).trim() === '') return false;
  return !submission.units.some((placed) => {
    const span = unitSpan(placed);
    return placed.unit.type !== 'html' && span.start <= line.end && line.start <= span.end;
  });
}
