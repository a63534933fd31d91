import { type Span, shiftSpan } from '../text/span.ts';
import type { Code } from './codes.ts';

/** How much a finding matters: `error` means that the submission would come back unscored. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a message's placeholders stand for; numbers are written in the reader's language. */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** One thing that an assessor would miss or stumble over, and where the writer can act. */
export interface Finding {
  readonly code: Code;
  /** Tells apart the messages of a code that has several; the key of the message is then `code/variant`. */
  readonly variant?: string;
  readonly severity: Severity;
  /** The smallest text that is wrong; never empty unless the document is. */
  readonly span: Span;
  readonly arguments: MessageArguments;
  /** Remedies, the most plausible first. They are worked out when somebody asks, not at every keystroke. */
  readonly fixes?: () => readonly Fix[];
}

/** A remedy: edits that apply together, none of which overlap. */
export interface Fix {
  /** Key of the title's message. */
  readonly title: string;
  readonly arguments: MessageArguments;
  readonly edits: readonly TextEdit[];
  /** Whether there is no other plausible remedy, so that an editor may apply it by itself on request. */
  readonly preferred: boolean;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The same finding in a text that begins `distance` earlier. */
export function shiftFinding<T extends Pick<Finding, 'span' | 'fixes'>>(finding: T, distance: number): T {
  const { span, fixes } = finding;
  const shifted = { ...finding, span: shiftSpan(span, distance) };
  if (!fixes) return shifted;
  const shiftEdit = (edit: TextEdit): TextEdit => ({ ...edit, span: shiftSpan(edit.span, distance) });
  return {
    ...shifted,
    fixes: () => fixes().map((fix) => ({ ...fix, edits: fix.edits.map(shiftEdit) })),
  };
}
