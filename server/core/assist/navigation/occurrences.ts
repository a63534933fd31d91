import { headingSpan, type Submission } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { sectionsOf } from '../outline/sections.ts';
import { isSame, type Subject, subjectOfSection } from './subject.ts';
import { contentOfValue } from './values.ts';

/** A place that names a subject. */
export interface Occurrence {
  /** Whether the subject is made here: declared in the front matter, written up under a heading. */
  readonly role: 'declaration' | 'reference';
  readonly form: 'front-matter' | 'heading' | 'citation' | 'link' | 'mention';
  /** The name itself. */
  readonly name: Span;
  /** Of a declaration all that belongs to it, of a reference the whole of it. */
  readonly whole: Span;
}

/** Every place in the text that names a subject, in the order of the text. */
export function occurrencesOf(submission: Submission, subject: Subject): Occurrence[] {
  switch (subject.kind) {
    case 'artifact':
      return artifactOccurrences(submission, subject);
    case 'outcome':
      return outcomeOccurrences(submission, subject);
    case 'credential':
      return credentialOccurrences(submission, subject.id);
  }
}

/** Where a subject is made. What is said of a detail that has no section of its own belongs into its outcome's. */
export function declarationsOf(submission: Submission, subject: Subject): Occurrence[] {
  const found = occurrencesOf(submission, subject).filter(({ role }) => role === 'declaration');
  if (found.length > 0 || subject.kind !== 'outcome' || subject.detail === undefined) return found;
  return declarationsOf(submission, { kind: 'outcome', outcome: subject.outcome });
}

function artifactOccurrences(
  { text, units }: Submission,
  subject: Extract<Subject, { kind: 'artifact' }>,
): Occurrence[] {
  const found: Occurrence[] = [];
  const { declaration } = subject;
  if (declaration?.id) {
    const name = contentOfValue(String(text), declaration.id);
    found.push({ role: 'declaration', form: 'front-matter', name, whole: declaration.span });
  }
  for (const { unit, offset } of units) {
    for (const reference of unit.references) {
      const { artifact, span, form } = reference;
      const other: Subject = {
        kind: 'artifact',
        id: artifact.value,
        ...(reference.declaration && { declaration: reference.declaration }),
      };
      if (!isSame(subject, other)) continue;
      const name = shiftSpan(artifact.span, offset);
      // "[@video, 03:15; 04:02]" names the video once and cites it twice.
      if (found.at(-1)?.name.start === name.start) continue;
      found.push({ role: 'reference', form, name, whole: shiftSpan(span, offset) });
    }
  }
  return found;
}

function outcomeOccurrences(
  submission: Submission,
  subject: Extract<Subject, { kind: 'outcome' }>,
): Occurrence[] {
  const found: Occurrence[] = [];
  const headings = new Set<unknown>();
  for (const each of sectionsOf(submission)) {
    const made = subjectOfSection(each);
    if (!made || !isSame(made, subject)) continue;
    headings.add(each.section.heading.unit);
    const name = headingSpan(each.section);
    found.push({ role: 'declaration', form: 'heading', name, whole: each.span });
  }
  for (const { unit, offset } of submission.units) {
    if (headings.has(unit)) continue;
    for (const mention of unit.mentions) {
      if (mention.outcome !== subject.outcome || mention.detail !== subject.detail) continue;
      const span = shiftSpan(mention.span, offset);
      found.push({ role: 'reference', form: 'mention', name: span, whole: span });
    }
  }
  return found.sort((one, other) => one.name.start - other.name.start);
}

function credentialOccurrences({ text, frontMatter }: Submission, id: string): Occurrence[] {
  const { credential } = frontMatter;
  if (credential?.value !== id) return [];
  const name = contentOfValue(String(text), credential);
  return [{ role: 'reference', form: 'front-matter', name, whole: name }];
}
