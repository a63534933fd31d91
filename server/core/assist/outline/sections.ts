import type { PartSection, Section, Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** A heading that was recognised, with what stands below it. */
export interface FoundSection {
  readonly kind: 'part' | 'question' | 'outcome' | 'detail' | 'section';
  readonly id: string;
  readonly section: Section;
  /** The part in which it stands; of a part, itself. */
  readonly part: PartSection;
  /** Without the blank lines at the end. */
  readonly span: Span;
}

/** The parts and all that is recognised in them, in the order of the text; what holds others comes before them. */
export function sectionsOf(submission: Submission): FoundSection[] {
  const text = String(submission.text);
  const found: FoundSection[] = [];
  for (const part of submission.parts) {
    const add = (kind: FoundSection['kind'], id: string, section: Section): void => {
      found.push({ kind, id, section, part, span: withoutBlankEnd(text, section.span) });
    };
    add('part', part.definition.id, part);
    for (const question of part.questions) add('question', question.id, question);
    for (const outcome of part.outcomes) add('outcome', outcome.id, outcome);
    for (const detail of part.details) add('detail', detail.id, detail);
    for (const section of part.sections) add('section', section.id, section);
  }
  return found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}

/** A stretch without the white space at its end, but never nothing. */
export function withoutBlankEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}
