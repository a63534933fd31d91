import type { ArtifactDeclaration } from '../../front-matter/front-matter.ts';
import { headingSpan, type Submission } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { sectionsOf } from '../outline/sections.ts';
import { unitAt } from './unit-at.ts';
import { contentOfValue } from './values.ts';

/** What a place in the text speaks of, and what can be looked for elsewhere. */
export type Subject =
  /** Without a declaration where the id is cited but not declared. */
  | { readonly kind: 'artifact'; readonly id: string; readonly declaration?: ArtifactDeclaration }
  /** `detail` is the full id, `1.2`. */
  | { readonly kind: 'outcome'; readonly outcome: string; readonly detail?: string }
  | { readonly kind: 'credential'; readonly id: string };

export interface SubjectAtPlace {
  readonly subject: Subject;
  /** All that speaks of it here: a citation with its locator, a heading. */
  readonly span: Span;
  /** Its name alone. */
  readonly name: Span;
}

export function subjectAt(submission: Submission, offset: number): SubjectAtPlace | undefined {
  const inHead = offset <= submission.frontMatter.span.end;
  const places = inHead ? headPlaces(submission) : textPlaces(submission, offset);
  const holding = places.filter(({ span }) => span.start <= offset && offset <= span.end);
  // Between two that touch, the one that begins here is meant.
  return holding.find(({ span }) => offset < span.end) ?? holding[0];
}

function headPlaces(submission: Submission): SubjectAtPlace[] {
  const { credential, artifacts } = submission.frontMatter;
  const text = String(submission.text);
  const places: SubjectAtPlace[] = [];
  if (credential) {
    const name = contentOfValue(text, credential);
    places.push({ subject: { kind: 'credential', id: credential.value }, span: name, name });
  }
  for (const declaration of artifacts) {
    const { id, file } = declaration;
    if (!id) continue;
    const subject: Subject = { kind: 'artifact', id: id.value, declaration };
    const name = contentOfValue(text, id);
    places.push({ subject, span: name, name });
    if (file) places.push({ subject, span: contentOfValue(text, file), name });
  }
  return places;
}

function textPlaces(submission: Submission, offset: number): SubjectAtPlace[] {
  const placed = unitAt(submission, offset);
  if (!placed) return [];
  const { unit, offset: block } = placed;
  const references = unit.references.map(({ span, artifact, declaration }): SubjectAtPlace => {
    const subject: Subject = { kind: 'artifact', id: artifact.value, ...(declaration && { declaration }) };
    return { subject, span: shiftSpan(span, block), name: shiftSpan(artifact.span, block) };
  });
  const mentions = unit.mentions.map(({ outcome, detail, span }): SubjectAtPlace => {
    const subject: Subject = { kind: 'outcome', outcome, ...(detail !== undefined && { detail }) };
    return { subject, span: shiftSpan(span, block), name: shiftSpan(span, block) };
  });
  if (unit.type !== 'heading') return [...references, ...mentions];
  const section = sectionsOf(submission).find((each) => each.section.heading.unit === unit);
  const subject = section && subjectOfSection(section);
  if (!section || !subject) return [...references, ...mentions];
  const span = headingSpan(section.section);
  // The heading's own number names what the heading names.
  const others = mentions.filter((mention) => !isSame(mention.subject, subject));
  return [...references, ...others, { subject, span, name: span }];
}

export function subjectOfSection({ kind, id }: { kind: string; id: string }): Subject | undefined {
  if (kind === 'outcome') return { kind: 'outcome', outcome: id };
  return kind === 'detail' ? { kind: 'outcome', outcome: id.split('.')[0] ?? id, detail: id } : undefined;
}

export function isSame(one: Subject, other: Subject): boolean {
  if (one.kind === 'artifact' && other.kind === 'artifact') {
    return one.declaration === other.declaration && (one.declaration !== undefined || one.id === other.id);
  }
  if (one.kind === 'outcome' && other.kind === 'outcome') {
    return one.outcome === other.outcome && one.detail === other.detail;
  }
  return one.kind === 'credential' && other.kind === 'credential' && one.id === other.id;
}
