import type { Fix } from '../../findings/finding.ts';
import type { Span } from '../../text/span.ts';

/** The remedy that writes a text as it was most plausibly meant. */
export function replacementFix(span: Span, text: string): Fix {
  return { title: 'fix/replace', arguments: { text }, edits: [{ span, text }], preferred: true };
}
