import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import type { TextEdit } from '../../findings/finding.ts';
import { artifactPath } from '../../submission/artifact-path.ts';
import { asCitedId } from '../../submission/citations.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { needsSpaceBefore, needsSpaceBehind } from '../evidence/spaces.ts';
import { readAddress } from '../navigation/address.ts';
import { type Declaration, declarationsEdit } from './declaration.ts';
import { artifactIdFor, pathBeside } from './proposal.ts';

/** How files can be cited in a submission. */
export interface FileCitation {
  /** One bracket with all of the files that can be cited, set off from the words around; absent where there is none. */
  readonly citation?: string;
  /** Declares those that are not yet declared. */
  readonly declares?: TextEdit;
  /** Addresses of files that lie outside of the submission's folder. */
  readonly outside: readonly string[];
}

/** `uri` is the submission's address, `files` those of the files; the citation takes the place of `replaced`. */
export function citeFiles(
  submission: Submission,
  uri: string,
  files: readonly string[],
  replaced: Span,
): FileCitation {
  const { context, frontMatter } = submission;
  const ids: string[] = [];
  const outside: string[] = [];
  const declarations: Declaration[] = [];
  const taken = new Set(frontMatter.artifacts.map(({ id }) => id?.value));
  for (const address of new Set(files)) {
    // Nothing is its own evidence.
    if (isSameFile(uri, address)) continue;
    const file = pathBeside(uri, address);
    if (file === undefined) {
      outside.push(address);
      continue;
    }
    const declared = context.artifactByPath.get(artifactPath(encodeURI(file)))?.id?.value;
    if (declared !== undefined) {
      ids.push(declared);
      continue;
    }
    const id = artifactIdFor(file, taken);
    taken.add(id);
    ids.push(id);
    declarations.push({ id, file, ...(artifactKindOf(file) === 'other' && { kind: 'other' as const }) });
  }
  const declares = declarations.length > 0 ? declarationsEdit(submission, declarations) : undefined;
  // What cannot be declared is not cited either.
  if (ids.length === 0 || (declarations.length > 0 && !declares)) return { outside };
  const text = String(submission.text);
  const lead = needsSpaceBefore(text, replaced.start) ? ' ' : '';
  const tail = needsSpaceBehind(text, replaced.end) ? ' ' : '';
  const citation = `${lead}[${ids.map((id) => `@${asCitedId(id)}`).join('; ')}]${tail}`;
  return { citation, ...(declares && { declares }), outside };
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [readAddress(one), readAddress(other)];
  return first?.root === second?.root && first?.steps.join('/') === second?.steps.join('/');
}
