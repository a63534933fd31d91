import { type Code, isCode } from '../../findings/codes.ts';
import { silenceComments } from '../../silence/comment.ts';
import type { Submission } from '../../submission/submission.ts';
import { containsOffset, type Span } from '../../text/span.ts';
import type { Hover } from './hover.ts';

/** Of a diagnostic's code in a comment that silences it. */
export function hoverSilence(submission: Submission, offset: number): Hover | undefined {
  const comment = silenceComments(submission).find(({ span }) => containsOffset(span, offset));
  const code = comment?.codes.find(({ span }) => containsOffset(span, offset));
  return code && isCode(code.value) ? hoverCode(code.value, code.span) : undefined;
}

export function hoverCode(code: Code, span: Span): Hover {
  return { span, title: code, lines: [{ key: `about/${code}`, arguments: {} }] };
}
