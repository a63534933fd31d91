import { artifactKindOf } from '../credential/artifact-kinds.ts';
import type { ArtifactKind } from '../credential/definition.ts';
import type { ArtifactDeclaration } from '../front-matter/front-matter.ts';
import { perStretch } from '../submission/per-stretch.ts';
import { referencesIn, type Submission } from '../submission/submission.ts';
import type { Span } from '../text/span.ts';

/** A declared artifact and how often the submission refers to it. */
export interface ArtifactUse {
  readonly id: string;
  /** Relative to the submission's folder, as written. */
  readonly file: string;
  readonly kind: ArtifactKind;
  readonly references: number;
  readonly span: Span;
  readonly declaration: ArtifactDeclaration;
}

/** The artifacts that the front matter declares, in its order. */
export function artifactsOf(submission: Submission): ArtifactUse[] {
  const references = new Map<ArtifactDeclaration, number>();
  for (const { stretch } of submission.stretches) {
    for (const [declaration, count] of countedIn(stretch)) {
      references.set(declaration, (references.get(declaration) ?? 0) + count);
    }
  }
  return submission.frontMatter.artifacts.map((declaration) => {
    const file = declaration.file?.value ?? '';
    return {
      id: declaration.id?.value ?? '',
      file,
      kind: declaration.kind?.value ?? artifactKindOf(file),
      references: references.get(declaration) ?? 0,
      span: declaration.id?.span ?? declaration.span,
      declaration,
    };
  });
}

const countedIn = perStretch((stretch): ReadonlyMap<ArtifactDeclaration, number> => {
  const counts = new Map<ArtifactDeclaration, number>();
  for (const { reference } of referencesIn(stretch)) {
    const { declaration } = reference;
    if (declaration) counts.set(declaration, (counts.get(declaration) ?? 0) + 1);
  }
  return counts;
});
