import type { ArtifactDeclaration } from '../front-matter/front-matter.ts';
import { writeLocator } from '../locators/write-locator.ts';
import { writeCitation } from '../submission/citations.ts';
import type { Reference } from '../submission/references.ts';
import type { PlacedReference, Submission } from '../submission/submission.ts';
import { containsOffset, type Span, shiftSpan } from '../text/span.ts';
import { type Assessment, citationsOf } from './assess.ts';

/** A reference to a declared artifact, and for what it stands. */
export interface PlacedUse {
  readonly placed: PlacedReference;
  /** The part in which it stands, and the question that it answers there. */
  readonly part?: string;
  readonly question?: string;
  /** The details, or outcomes without details, for which it is evidence. */
  readonly items: readonly string[];
}

export function referenceSpan({ reference, offset }: PlacedReference): Span {
  return shiftSpan(reference.span, offset);
}

/** A reference as it would be cited elsewhere, its time or page in the canonical form where it can be read. */
export function citationOf({ artifact, locator, written }: Reference): string {
  return writeCitation(artifact.value, locator ? writeLocator(locator) : written?.value);
}

/** Every reference to each declared artifact, in the order of the text. */
export function usesOf(
  submission: Submission,
  assessment: Assessment,
): ReadonlyMap<ArtifactDeclaration, readonly PlacedUse[]> {
  const items = itemsByPlace(assessment);
  const uses = new Map<ArtifactDeclaration, PlacedUse[]>();
  for (const { unit, offset } of submission.units) {
    for (const reference of unit.references) {
      if (!reference.declaration) continue;
      const placed = { reference, offset };
      const { start } = referenceSpan(placed);
      const part = submission.parts.find(({ span }) => containsOffset(span, start));
      const question = part?.questions.find(({ span }) => containsOffset(span, start));
      const known = uses.get(reference.declaration) ?? [];
      known.push({
        placed,
        ...(part && { part: part.definition.id }),
        ...(question && { question: question.id }),
        items: items.get(start) ?? [],
      });
      uses.set(reference.declaration, known);
    }
  }
  return uses;
}

/** What is evidenced by the reference that starts at an offset of the text. */
function itemsByPlace({ outcomes }: Assessment): ReadonlyMap<number, readonly string[]> {
  const items = new Map<number, string[]>();
  for (const { details, whole } of outcomes) {
    for (const item of details.length > 0 ? details : [whole]) {
      for (const placed of citationsOf(item)) {
        const { start } = referenceSpan(placed);
        const known = items.get(start);
        if (known) known.push(item.id);
        else items.set(start, [item.id]);
      }
    }
  }
  return items;
}
