import type { Submission } from '../../submission/submission.ts';
import { completeCitation } from './citation.ts';
import { type Completion, type CompletionPlace, type CompletionSources, MOST_OFFERS } from './completion.ts';
import { completeFrontMatter } from './front-matter.ts';
import { completeHeading } from './heading.ts';
import { completeMention } from './mention.ts';
import { completePrompt } from './prompt.ts';
import { isVerbatim } from './verbatim.ts';

/** What can be written at an offset of a submission, the most likely first; at most `MOST_OFFERS`. */
export function completionsAt(
  submission: Submission,
  offset: number,
  sources: CompletionSources,
): Completion[] {
  const { text, frontMatter } = submission;
  if (offset < 0 || offset > text.length) return [];
  const place = placeAt(submission, offset, sources);
  if (offset < frontMatter.bodyStart) return once(completeFrontMatter(place));
  const found =
    completeCitation(place) ??
    completeHeading(place) ??
    completeMention(place) ??
    completePrompt(place) ??
    [];
  // Asked last: most of the time there is nothing to offer anyway.
  return found.length === 0 || isVerbatim(submission, offset) ? [] : once(found);
}

function placeAt(submission: Submission, offset: number, sources: CompletionSources): CompletionPlace {
  const { text } = submission;
  const head = text.slice(0, offset);
  const start = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1;
  const rest = text.slice(offset).search(/[\r\n]/);
  const line = { start, end: rest < 0 ? text.length : offset + rest };
  return {
    submission,
    offset,
    before: text.slice(start, offset),
    after: text.slice(offset, line.end),
    line,
    sources,
  };
}

/** Nothing is offered twice. */
function once(offers: readonly Completion[]): Completion[] {
  const byId = new Map<string, Completion>();
  for (const offer of offers) if (!byId.has(offer.id)) byId.set(offer.id, offer);
  return [...byId.values()].slice(0, MOST_OFFERS);
}
