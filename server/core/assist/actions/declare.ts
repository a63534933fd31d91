import { artifactKindOf, extensionOf } from '../../credential/artifact-kinds.ts';
import type { Finding } from '../../findings/finding.ts';
import { isArtifactId } from '../../front-matter/submission-shape.ts';
import type { Locator } from '../../locators/locator.ts';
import { artifactPath, splitTarget } from '../../submission/artifact-path.ts';
import { blocksOf, referencesOf, type Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { type Declaration, declarationsEdit } from '../artifacts/declaration.ts';
import { artifactIdFor } from '../artifacts/proposal.ts';
import { linkTargetsIn } from '../rename/link-targets.ts';
import type { Rewrite } from './rewrite.ts';

/** What file would hold a place of a kind, where nothing else tells. */
const extensions: Readonly<Record<Locator['kind'], string>> = {
  time: 'mp4',
  page: 'pdf',
  slide: 'pptx',
  row: 'xlsx',
  cell: 'xlsx',
  section: 'pdf',
};

/** Declares what is cited under an id that is like none of those that are declared. Its file's name is a guess. */
export function declareCited(submission: Submission, finding: Finding): Rewrite | undefined {
  if (finding.code !== 'unknown-artifact' || finding.variant !== undefined) return undefined;
  const { frontMatter, context } = submission;
  const cited = referencesOf(submission.units).find(
    ({ reference, offset }) => reference.artifact.span.start + offset === finding.span.start,
  );
  const id = cited?.reference.artifact.value;
  if (!cited || id === undefined || !isArtifactId(id)) return undefined;
  const [neighbour] = frontMatter.artifacts.flatMap(({ file }) => file?.value ?? []);
  const folder = neighbour === undefined ? 'artifacts/' : neighbour.slice(0, neighbour.lastIndexOf('/') + 1);
  const isFileName = artifactKindOf(id) !== 'other';
  const file = `${folder}${id}${isFileName ? '' : `.${extensions[cited.reference.locator?.kind ?? 'page']}`}`;
  if (context.artifactByPath.has(artifactPath(file))) return undefined;
  return rewriteOf(submission, { id, file });
}

/** Declares the files at a place to which Markdown links lead and that are below the submission's folder. */
export function declareLinked(submission: Submission, at: Span): Rewrite[] {
  const { frontMatter, context } = submission;
  const text = String(submission.text);
  const found: Rewrite[] = [];
  let start = frontMatter.bodyStart;
  for (const block of blocksOf(submission)) {
    const offset = start;
    start += block.source.length;
    if (at.end < offset || start < at.start) continue;
    for (const { url, span } of linkTargetsIn(block, isFileBelow)) {
      // Anywhere on the target, or in the brackets before it.
      const from = text.lastIndexOf('[', offset + span.start);
      if (!isFileBelow(url) || at.end < from || offset + span.end + 1 < at.start) continue;
      const file = artifactPath(splitTarget(url).path);
      if (context.artifactByPath.has(file)) continue;
      const id = artifactIdFor(file, new Set(frontMatter.artifacts.map((each) => each.id?.value)));
      const rewrite = rewriteOf(submission, { id, file });
      if (rewrite) found.push(rewrite);
    }
  }
  return found;
}

/** Whether a link leads to a file that could be an artifact: below the submission's folder, and no page of text. */
function isFileBelow(url: string): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(url)) return false;
  const file = artifactPath(splitTarget(url).path);
  if (file === '' || file.startsWith('..') || file.startsWith('/')) return false;
  return artifactKindOf(file) !== 'other' && !['md', 'html', 'htm'].includes(extensionOf(file));
}

function rewriteOf(submission: Submission, declaration: Declaration): Rewrite | undefined {
  const edit = declarationsEdit(submission, [declaration]);
  if (!edit) return undefined;
  const { id, file } = declaration;
  return { title: 'action/declare-artifact', arguments: { artifact: id, file }, edits: [edit] };
}
