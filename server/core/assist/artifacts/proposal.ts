import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import type { ArtifactKind, CredentialDefinition } from '../../credential/definition.ts';
import { isArtifactId } from '../../front-matter/submission-shape.ts';
import { freeFileName, safeFileName } from '../../scaffold/file-names.ts';
import type { Submission } from '../../submission/submission.ts';

/** How a file could be declared, to be changed or confirmed by the writer. */
export interface ArtifactProposal {
  readonly id: string;
  /** The file's name in the folder of the artifacts: safe, and not taken. */
  readonly fileName: string;
  readonly title: string;
  readonly kind: ArtifactKind;
}

/** For which kinds the writer is asked about consent, and why. */
export type ConsentQuestion = 'required' | 'recommended' | 'shows-people';

/** `names` are file names without folders; `taken` are the names in the folder into which they are to be copied. */
export function proposeArtifacts(
  { frontMatter }: Submission,
  names: readonly string[],
  taken: readonly string[],
): ArtifactProposal[] {
  const ids = new Set(frontMatter.artifacts.flatMap(({ id }) => id?.value ?? []));
  const files = [...taken];
  return names.map((name) => {
    const fileName = freeFileName(safeFileName(name), files);
    files.push(fileName);
    const id = artifactIdFor(name, ids);
    ids.add(id);
    return { id, fileName, title: titleFor(name), kind: artifactKindOf(name) };
  });
}

/** What the credential says of consent for a kind; recordings and pictures show people in any case. */
export function consentQuestion(
  definition: CredentialDefinition | undefined,
  kind: ArtifactKind,
): ConsentQuestion | undefined {
  const asked = (definition?.artifacts ?? []).filter((each) => each.kind === kind);
  if (asked.some(({ consent }) => consent === 'required')) return 'required';
  if (asked.some(({ consent }) => consent === 'recommended')) return 'recommended';
  return ['video', 'audio', 'image'].includes(kind) ? 'shows-people' : undefined;
}

/** An id after a file's name that nothing else has. */
export function artifactIdFor(file: string, taken: ReadonlySet<string | undefined>): string {
  const plain = stemOf(file)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const base = isArtifactId(plain) ? plain : 'artifact';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

/** "coaching-session_2.mp4" as words: "Coaching session 2". */
function titleFor(file: string): string {
  const words = stemOf(file)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function stemOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
