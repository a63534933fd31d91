import { readSubmission, type Span, type Submission } from '../../server/core/index.ts';
import { credentials } from './brief.ts';

/** Takes the cursor, written `‸`, out of a text. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸');
  if (offset < 0 || marked.includes('‸', offset + 1))
    throw new Error('The text has not exactly one cursor ‸.');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A submission for the tests' credentials and where the cursor is in it. */
export function submissionAtCursor(marked: string): {
  readonly submission: Submission;
  readonly offset: number;
} {
  const { text, offset } = readCursor(marked);
  return { submission: submissionOf(text), offset };
}

export function submissionOf(text: string): Submission {
  const submission = readSubmission(text, credentials);
  if (!submission) throw new Error('The text is no submission.');
  return submission;
}

/** The text of a span. */
export function written({ text }: Submission, { start, end }: Span): string {
  return text.slice(start, end);
}

/** A text after edits, none of which overlap. */
export function edited(
  text: string,
  edits: readonly { readonly span: Span; readonly text: string }[],
): string {
  let result = text;
  for (const edit of [...edits].sort((one, other) => other.span.start - one.span.start)) {
    result = result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end);
  }
  return result;
}

/** A small, sound submission for `test/brief` with everything in it that an editor shows. */
export const smallSubmission = `---
credential: test/brief
artifacts:
  - { id: video, file: artifacts/session.mp4 }
  - { id: plan, file: artifacts/plan.pdf }
---

# Part 1. Overview Questions

## Question 1

I listen first, and I keep what I hear to myself.

## Question 2

We meet again after two weeks.

# Part 2. Work Examples/Artifacts

## Video Script

| Time | What happens | Outcome |
|---|---|---|
| [@video, 01:00–02:00] | I paraphrase her concern. | EO 1.1 |

## EO 1

### EO 1.1

In [@video, 03:15–04:02] I paraphrase, which shows that I listened.

### EO 1.2

On [@plan, p. 3] we name the issue and who will solve it.

## EO 2

The plan [@plan, pp. 4–5] was written by both of us.

# Part 3. Reflection and Application

I will ask more and tell less.
`;
