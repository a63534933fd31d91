import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import type { ArtifactKind, CredentialDefinition } from '../../credential/definition.ts';
import { isArtifactId } from '../../front-matter/submission-shape.ts';
import { freeFileName, safeFileName } from '../../scaffold/file-names.ts';
import { ARTIFACTS_FOLDER } from '../../scaffold/scaffold.ts';
import { artifactPath } from '../../submission/artifact-path.ts';
import type { Submission } from '../../submission/submission.ts';
import { readAddress, relativeSteps } from '../navigation/address.ts';

/** How a file could be declared, to be changed or confirmed by the writer. */
export interface ArtifactProposal {
  readonly id: string;
  /** The file's address. */
  readonly source: string;
  /** The file's name as it is. */
  readonly name: string;
  /** Where the file is to be, relative to the submission's folder. */
  readonly file: string;
  /** Whether it is elsewhere and has to be copied there. */
  readonly isCopied: boolean;
  /** Whether it is declared already, under this id. */
  readonly isDeclared: boolean;
  readonly title: string;
  readonly kind: ArtifactKind;
}

/** For which kinds the writer is asked about consent, and why. */
export type ConsentQuestion = 'required' | 'recommended' | 'shows-people';

/**
 * `uri` is the submission's address, `files` are those of the files; `taken` are the names in the folder of the
 * artifacts, into which files from elsewhere are to be copied.
 */
export function proposeArtifacts(
  { frontMatter, context }: Submission,
  uri: string,
  files: readonly string[],
  taken: readonly string[],
): ArtifactProposal[] {
  const ids = new Set(frontMatter.artifacts.flatMap(({ id }) => id?.value ?? []));
  const names = [...taken];
  return [...new Set(files)].map((address) => {
    const name = readAddress(address)?.steps.at(-1) ?? '';
    const beside = pathBeside(uri, address);
    const known = { source: address, name, title: titleFor(name), kind: artifactKindOf(name) };
    const declared =
      beside === undefined ? undefined : context.artifactByPath.get(artifactPath(encodeURI(beside)));
    if (beside !== undefined && declared?.id) {
      return { ...known, id: declared.id.value, file: beside, isCopied: false, isDeclared: true };
    }
    const id = artifactIdFor(name, ids);
    ids.add(id);
    if (beside !== undefined) return { ...known, id, file: beside, isCopied: false, isDeclared: false };
    const fileName = freeFileName(safeFileName(name), names);
    names.push(fileName);
    return { ...known, id, file: `${ARTIFACTS_FOLDER}/${fileName}`, isCopied: true, isDeclared: false };
  });
}

/** The way from a submission's folder to a file below it; `undefined` for one that is elsewhere. */
export function pathBeside(uri: string, file: string): string | undefined {
  const [own, other] = [readAddress(uri), readAddress(file)];
  if (!own || own.root !== other?.root) return undefined;
  const steps = relativeSteps(own.steps.slice(0, -1), other.steps);
  return steps.length === 0 || steps[0] === '..' ? undefined : steps.join('/');
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
