import { type DeclaredArtifact, declaredArtifacts } from '../../artifacts/artifacts.ts';
import type { ArtifactFacts, FactsOf, FileFacts } from '../../artifacts/facts.ts';
import type { ArtifactRequirement, CredentialDefinition } from '../../credential/definition.ts';
import type { ArtifactDeclaration, FrontMatter } from '../../front-matter/front-matter.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import type { Head } from '../rule.ts';

/** Where to report what is wrong with an artifact's file; absent where none is named. */
export function filePlace({ declaration: { file } }: DeclaredArtifact): Span | undefined {
  return file && file.value.trim() !== '' && file.span.end > file.span.start ? file.span : undefined;
}

/** How a message calls an artifact: by its id, or by its file where it has none. */
export function artifactName({ id, file }: DeclaredArtifact): string {
  return id === '' ? file : id;
}

/** A file that is there and whose content somebody has looked into. */
export type InspectedFacts = FileFacts & Required<Pick<FileFacts, 'format'>>;

export function isInspected(facts: ArtifactFacts | undefined): facts is InspectedFacts {
  return facts?.state === 'file' && facts.format !== undefined;
}

/** The facts of an artifact's file, with where the reference leads when it is nothing to look at. */
export function factsOfUse(use: DeclaredArtifact, factsOf: FactsOf): ArtifactFacts | undefined {
  if (use.file.trim() === '') return undefined;
  return use.whereabouts === 'inside' ? factsOf(use.file) : { state: 'elsewhere' };
}

/** Each artifact with each thing that the credential asks of its kind. */
export function* requiredOf(
  frontMatter: FrontMatter,
  definition: CredentialDefinition,
): Generator<{ readonly use: DeclaredArtifact; readonly requirement: ArtifactRequirement }> {
  for (const requirement of definition.artifacts) {
    for (const use of declaredArtifacts(frontMatter))
      if (use.kind === requirement.kind) yield { use, requirement };
  }
}

/**
 * Whether a mistake in the front matter keeps artifacts from being read. What is not declared then is no problem of its
 * own: that mistake is.
 */
export function mayHideArtifacts({ frontMatter }: Pick<Submission, 'frontMatter'>): boolean {
  const { artifacts, artifactsKey, problems } = frontMatter;
  const from = artifactsKey?.start ?? 0;
  return problems.some(
    ({ code, span, severity = 'error' }) =>
      severity === 'error' &&
      span.start >= from &&
      (code === 'front-matter-syntax' || artifacts.length === 0 || artifacts.some(({ id }) => !id)),
  );
}

/** Whether an artifact states something under a key that cannot be read: that is told, and nothing is missing besides. */
export function isStatedAmiss(
  key: string,
  { span }: ArtifactDeclaration,
  { frontMatter: { artifacts, end, problems }, text }: Pick<Head, 'frontMatter' | 'text'>,
): boolean {
  const next = artifacts.find((other) => other.span.start > span.start)?.span.start ?? end;
  return problems.some(({ span: { start }, arguments: { meant } }) => {
    if (start < span.start || start >= next) return false;
    if (meant === key) return true;
    const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    // The key itself is what is wrong, or the last key before it is.
    const lastKey = /([A-Za-z]+):\s*$/.exec(text.slice(line, start))?.[1];
    return lastKey === key || text.startsWith(`${key}:`, start);
  });
}
