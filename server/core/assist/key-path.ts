import type { Submission } from '../submission/submission.ts';
import type { Span } from '../text/span.ts';

/** The keys above a line of the front matter under which it stands, by indentation: `artifacts` for an artifact's keys. */
export function keysAbove(submission: Submission, lineStart: number, column: number): string[] {
  const path: string[] = [];
  let indent = column;
  const above = submission.text
    .slice(submission.frontMatter.span.start, lineStart)
    .split(/\r\n|\n|\r/)
    .reverse();
  for (const text of above) {
    const entry = /^(\s*(?:- )?)([\w-]+):\s*$/.exec(text);
    const leading = entry?.[1]?.length ?? 0;
    // A list may stand at the column of its own key.
    const opens = leading < indent || (leading === 0 && indent === 2 && path.length === 0 && column > 0);
    if (entry && opens) {
      path.unshift(entry[2] ?? '');
      indent = leading;
    }
    if (indent === 0) break;
  }
  return path;
}

/** The key of the front matter that stands at an offset, with the keys above it. */
export function keyPathAt(
  submission: Submission,
  offset: number,
): { path: string[]; span: Span } | undefined {
  const { text } = submission;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const entry = /^(\s*(?:- )?)(["']?)([\w-]+)\2\s*:/.exec(rest);
  const key = entry?.[3];
  if (!entry || key === undefined) return undefined;
  const column = (entry[1] ?? '').length;
  const from = start + column + (entry[2] ?? '').length;
  if (offset < from || offset > from + key.length) return undefined;
  return {
    path: [...keysAbove(submission, start, column), key],
    span: { start: from, end: from + key.length },
  };
}
