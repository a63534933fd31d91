import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import type { ArtifactKind, CredentialDefinition } from '../../credential/definition.ts';
import type { FrontMatter } from '../../front-matter/front-matter.ts';

/** A place as it is cited in an artifact of each kind; the others are looked at as a whole. */
const places: Partial<Record<ArtifactKind, string>> = {
  video: '03:15–04:02',
  audio: '03:15–04:02',
  document: 'p. 3',
  presentation: 'slide 3',
  spreadsheet: 'row 7',
};

/**
 * How something could be cited here: in a recording that is declared, else in the first artifact that has places, else in
 * one of a kind that the credential asks for.
 */
export function exampleCitation(frontMatter: FrontMatter, definition: CredentialDefinition): string {
  const declared = declaredArtifacts(frontMatter).filter(({ id }) => id !== '');
  const hasPlaces = ({ kind }: { readonly kind: ArtifactKind }): boolean => places[kind] !== undefined;
  const example =
    declared.find(({ kind }) => kind === 'video' || kind === 'audio') ??
    declared.find(hasPlaces) ??
    declared[0];
  const { kind } = example ?? definition.artifacts.find(hasPlaces) ?? ({ kind: 'document' } as const);
  const place = places[kind];
  return `[@${example?.id ?? kind}${place === undefined ? '' : `, ${place}`}]`;
}
