import type { MessageArguments, Severity, TextEdit } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';

/**
 * What is wrong with a YAML text: `syntax`, it cannot be read as YAML or YAML reads something else than it seems to
 * say; `shape`, it says what is not expected there; `duplicate-id`, two things have one name.
 */
export type YamlProblemKind = 'syntax' | 'shape' | 'duplicate-id';

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  /** Tells apart the messages; see `messages/en/yaml.ts`. */
  readonly variant: string;
  readonly span: Span;
  readonly arguments: MessageArguments;
  /** Present where it is not the default of the code. */
  readonly severity?: Severity;
  /** The one edit that most plausibly puts it right. */
  readonly edit?: TextEdit;
}

/** More problems than this in one text help nobody, and a hostile text could yield one for every other character. */
export const maximumProblems = 100;

/** The longest stretch of the writer's text that a message repeats. */
const longestQuotation = 60;

/** A stretch of the writer's text, fit to be repeated in a message: one line, not too long. */
export function quotation(text: string): string {
  const line = text
    .slice(0, 4 * longestQuotation)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longestQuotation ? line : `${line.slice(0, longestQuotation - 1).trimEnd()}…`;
}

/** The text as a YAML value that means exactly it. */
export function inQuotes(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
