import type { Code } from '../findings/codes.ts';
import type { Finding } from '../findings/finding.ts';
import type { Submission } from '../submission/submission.ts';
import { silenceComments } from './comment.ts';
import { Silences } from './silences.ts';
import { unusedSilences } from './unused.ts';

/**
 * Comments do not reach what is wrong with the front matter itself: while it cannot be read, nothing below it can be
 * judged. Nor do they hide that a comment is of no use.
 */
const beyondComments: ReadonlySet<Code> = new Set([
  'front-matter-syntax',
  'front-matter-schema',
  'unused-silence',
]);

/**
 * Takes out what the writer silenced by comments, and tells of comments that silence nothing. What is found is
 * silenced where it begins. `isJudged` says whether the rules ran at all: else no comment can be called useless.
 */
export function silence(
  submission: Submission,
  findings: readonly Finding[],
  isJudged: boolean,
): readonly Finding[] {
  const comments = silenceComments(submission);
  if (comments.length === 0) return findings;
  const text = String(submission.text);
  const silences = new Silences(text, comments);
  const kept = [...findings]
    .sort((one, other) => one.span.start - other.span.start)
    .filter(({ code, span }) => beyondComments.has(code) || !silences.silences(code, span.start));
  silences.finish();
  return [...kept, ...unusedSilences(text, comments, silences.directives, isJudged)];
}
