import { artifactKindOf } from '../credential/artifact-kinds.ts';
import type { ArtifactKind } from '../credential/definition.ts';
import type { ArtifactDeclaration, FrontMatter } from '../front-matter/front-matter.ts';
import { perStretch } from '../submission/per-stretch.ts';
import { referencesIn, type Submission } from '../submission/submission.ts';
import type { Span } from '../text/span.ts';
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** An artifact as the front matter declares it. */
export interface DeclaredArtifact {
  readonly id: string;
  /** Relative to the submission's folder, as written. */
  readonly file: string;
  readonly whereabouts: Whereabouts;
  readonly kind: ArtifactKind;
  readonly span: Span;
  readonly declaration: ArtifactDeclaration;
}

/** A declared artifact and how often the submission refers to it. */
export interface ArtifactUse extends DeclaredArtifact {
  readonly references: number;
}

const declared = new WeakMap<FrontMatter, readonly DeclaredArtifact[]>();

/** The artifacts that a front matter declares, in its order. */
export function declaredArtifacts(frontMatter: FrontMatter): readonly DeclaredArtifact[] {
  let artifacts = declared.get(frontMatter);
  if (!artifacts) {
    artifacts = frontMatter.artifacts.map((declaration) => {
      const { id, kind, span } = declaration;
      const file = declaration.file?.value ?? '';
      return {
        id: id?.value ?? '',
        file,
        whereabouts: whereaboutsOf(file),
        kind: kind?.value ?? artifactKindOf(file),
        span: id?.span ?? span,
        declaration,
      };
    });
    declared.set(frontMatter, artifacts);
  }
  return artifacts;
}

/** The same with how often each is referred to. */
export function artifactsOf({ frontMatter, stretches }: Submission): ArtifactUse[] {
  const references = new Map<ArtifactDeclaration, number>();
  for (const { stretch } of stretches) {
    const counts = countedIn(stretch);
    if (counts === none) continue;
    for (const [declaration, count] of counts) {
      references.set(declaration, (references.get(declaration) ?? 0) + count);
    }
  }
  return declaredArtifacts(frontMatter).map((artifact) => ({
    ...artifact,
    references: references.get(artifact.declaration) ?? 0,
  }));
}

const none: ReadonlyMap<ArtifactDeclaration, number> = new Map();

const countedIn = perStretch((stretch): ReadonlyMap<ArtifactDeclaration, number> => {
  if (referencesIn(stretch).length === 0) return none;
  const counts = new Map<ArtifactDeclaration, number>();
  for (const { reference } of referencesIn(stretch)) {
    const { declaration } = reference;
    if (declaration) counts.set(declaration, (counts.get(declaration) ?? 0) + 1);
  }
  return counts;
});
