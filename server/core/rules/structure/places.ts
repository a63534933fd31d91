import type { PartAssessment } from '../../coverage/assess.ts';
import { nameSpan, type Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** Where to report what is missing from the submission as a whole: at the credential that asks for it. */
export function frontMatterPlace({ frontMatter, text }: Pick<Submission, 'frontMatter' | 'text'>): Span {
  const { credential, span } = frontMatter;
  const place = credential?.span ?? span;
  return place.end > place.start ? place : { start: 0, end: Math.min(1, text.length) };
}

/** Where to report what is missing from a part: at its heading; absent while the part itself is missing or divided. */
export function partPlace(part: PartAssessment | undefined): Span | undefined {
  return part?.section && !part.isDivided ? nameSpan(part.section) : undefined;
}

/** How a part is called in a message: "Part 1", or its title where it has no number. */
export function partName({ id, title }: { readonly id: string; readonly title: string }): string {
  const number = /^part-(\d+)$/.exec(id)?.[1] ?? /^part (\d+)\b/i.exec(title)?.[1];
  return number === undefined ? title : `Part ${number}`;
}

const LONGEST_QUOTE = 70;

/** A statement as a message quotes it: its beginning, cut at a word, where it is long. */
export function shortened(statement: string): string {
  const text = statement.trim().replace(/[.…]+$/, '');
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(40, cut.lastIndexOf(' ')))}…`;
}

/** What is wrong as a message quotes it: as it is written, unless it is long. */
export function quoted(written: string): string {
  return written.length <= LONGEST_QUOTE ? written : shortened(written);
}
