import type { TextEdit } from '../../findings/finding.ts';
import { isArtifactId } from '../../front-matter/submission-shape.ts';
import { type Saying, saying } from '../../messages/saying.ts';
import { asCitedId } from '../../submission/citations.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { occurrencesOf } from '../navigation/occurrences.ts';
import { type Subject, subjectAt } from '../navigation/subject.ts';
import { visible } from '../navigation/values.ts';
import { asValueLike } from './written.ts';

/** Why something cannot be renamed, in one sentence. */
export interface Refusal {
  readonly refusal: Saying;
}

/** The id at an offset, if it is one that can be renamed. */
export interface Renameable {
  readonly span: Span;
  readonly id: string;
}

/** Ids are renamed where they are written: in the front matter and in citations. */
export function renameableAt(submission: Submission, offset: number): Renameable | Refusal {
  const found = artifactAt(submission, offset);
  return 'refusal' in found ? found : { span: found.name, id: found.subject.id };
}

/** Renames the artifact at an offset: its declaration and all its citations. Links name its file and stay. */
export function renameArtifact(
  submission: Submission,
  offset: number,
  written: string,
): readonly TextEdit[] | Refusal {
  const found = artifactAt(submission, offset);
  if ('refusal' in found) return found;
  const { subject } = found;
  const id = written.trim().replace(/^@/, '').normalize('NFC');
  if (id === subject.id) return [];
  if (!isArtifactId(id)) return { refusal: saying('rename/invalid', { id: shortened(written) }) };
  const { artifacts } = submission.frontMatter;
  const isTaken = artifacts.some((other) => other !== subject.declaration && other.id?.value === id);
  // An id that nothing declares is a slip: it may become one that is.
  if (isTaken && subject.declaration) return { refusal: saying('rename/clash', { id }) };
  return editsOf(submission, subject, id);
}

function editsOf(
  submission: Submission,
  subject: Extract<Subject, { kind: 'artifact' }>,
  id: string,
): TextEdit[] {
  const text = String(submission.text);
  return occurrencesOf(submission, subject).flatMap(({ form, name }): TextEdit[] => {
    if (form === 'citation') return [{ span: name, text: asCitedId(id) }];
    if (form !== 'front-matter' || !subject.declaration?.id) return [];
    const span = visible(text, subject.declaration.id.span);
    return [{ span, text: asValueLike(text.slice(span.start, span.end), id) }];
  });
}

function artifactAt(
  submission: Submission,
  offset: number,
): { readonly name: Span; readonly subject: Extract<Subject, { kind: 'artifact' }> } | Refusal {
  const place = subjectAt(submission, offset);
  if (place?.subject.kind !== 'artifact') return { refusal: saying('rename/only-artifacts') };
  const { subject, name } = place;
  const written = occurrencesOf(submission, subject).find((each) => each.name.start === name.start);
  // The @ before an id is taken for a part of it.
  const isOnName = name.start - 1 <= offset && offset <= name.end;
  if (!isOnName || !written || written.form === 'link') return { refusal: saying('rename/only-artifacts') };
  return { name, subject };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
