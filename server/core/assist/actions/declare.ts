import { artifactKindOf, extensionOf } from '../../credential/artifact-kinds.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { readFrontMatter } from '../../front-matter/read.ts';
import { isArtifactId } from '../../front-matter/submission-shape.ts';
import type { Locator } from '../../locators/locator.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import { artifactPath, splitTarget } from '../../submission/artifact-path.ts';
import { referencesOf, type Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { linkTargetsIn } from '../rename/link-targets.ts';
import { asValueLike } from '../rename/written.ts';
import type { Rewrite } from './rewrite.ts';

/** An artifact to be declared. */
interface Declaration {
  readonly id: string;
  readonly file: string;
}

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
  const { frontMatter, context, text } = submission;
  const cited = referencesOf(submission.units).find(
    ({ reference, offset }) => reference.artifact.span.start + offset === finding.span.start,
  );
  const id = cited?.reference.artifact.value;
  if (!cited || id === undefined || !isArtifactId(id)) return undefined;
  const [neighbour] = frontMatter.artifacts.flatMap(({ file }) => file?.value ?? []);
  const folder = neighbour === undefined ? 'artifacts/' : neighbour.slice(0, neighbour.lastIndexOf('/') + 1);
  const file = `${folder}${id}.${extensions[cited.reference.locator?.kind ?? 'page']}`;
  if (context.artifactByPath.has(artifactPath(file))) return undefined;
  return rewriteOf(text, submission, { id, file });
}

/** Declares the files at a place to which Markdown links lead and that are below the submission's folder. */
export function declareLinked(submission: Submission, at: Span): Rewrite[] {
  const { text, frontMatter, context, blocks } = submission;
  const found: Rewrite[] = [];
  let start = frontMatter.bodyStart;
  for (const block of blocks) {
    const offset = start;
    start += block.source.length;
    if (at.end < offset || start < at.start) continue;
    for (const { url, span } of linkTargetsIn(block, isFileBelow)) {
      // Anywhere on the target, or in the brackets before it.
      const from = text.lastIndexOf('[', offset + span.start);
      if (!isFileBelow(url) || at.end < from || offset + span.end + 1 < at.start) continue;
      const file = artifactPath(splitTarget(url).path);
      if (context.artifactByPath.has(file)) continue;
      const rewrite = rewriteOf(text, submission, { id: idFor(file, submission), file });
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

/** An id after the file's name that nothing else has. */
function idFor(file: string, { frontMatter }: Submission): string {
  const name = file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const base = isArtifactId(plain) ? plain : 'artifact';
  const taken = new Set(frontMatter.artifacts.map(({ id }) => id?.value));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

function rewriteOf(text: string, submission: Submission, declaration: Declaration): Rewrite | undefined {
  const edit = declarationEdit(submission, declaration);
  if (!edit || !isDeclaredBy(text, submission, edit, declaration)) return undefined;
  const { id, file } = declaration;
  return { title: 'action/declare-artifact', arguments: { artifact: id, file }, edits: [edit] };
}

/** Writes one more artifact behind those that are declared, in their style. */
function declarationEdit({ text, frontMatter }: Submission, declaration: Declaration): TextEdit | undefined {
  const { artifactsKey, artifactsList, end, problems } = frontMatter;
  // A line that cannot be read may be the very list.
  if (problems.some(({ code }) => code === 'front-matter-syntax')) return undefined;
  const newline = lineEndingOf(text);
  const id = `id: ${asValueLike('', declaration.id)}`;
  const file = `file: ${asValueLike('', declaration.file)}`;
  const lines = (indent: string): string => `${indent}- ${id}${newline}${indent}  ${file}${newline}`;
  if (!artifactsKey) return insertion(end, `artifacts:${newline}${lines('  ')}`);
  if (!artifactsList) return insertion(lineAfter(text, artifactsKey.end), lines('  '));
  const last = artifactsList.end - 1;
  if (text.charAt(artifactsList.start) === '[') {
    const inside = text.slice(artifactsList.start + 1, last).trimEnd();
    const at = artifactsList.start + 1 + inside.length;
    const comma = inside === '' ? '' : inside.endsWith(',') ? ' ' : ', ';
    return insertion(at, `${comma}{ ${id}, ${file} }`);
  }
  const list = text.slice(artifactsList.start, artifactsList.end);
  const head = text.slice(0, artifactsList.start);
  const indent = /[ \t]*$/.exec(head)?.[0] ?? '';
  const inBraces = /(?:^|[\r\n])[ \t]*- *\{[^\r\n]*$/.test(list);
  const item = inBraces ? `${indent}- { ${id}, ${file} }${newline}` : lines(indent);
  return insertion(lineAfter(text, last), item);
}

/** Reads the front matter as it would be: it must say all that it says now, and this. */
function isDeclaredBy(
  text: string,
  { frontMatter }: Submission,
  { span, text: written }: TextEdit,
  { id, file }: Declaration,
): boolean {
  const after = readFrontMatter(text.slice(0, span.start) + written + text.slice(span.end));
  return (
    after !== undefined &&
    after.problems.length <= frontMatter.problems.length &&
    after.artifacts.length === frontMatter.artifacts.length + 1 &&
    after.artifacts.some((each) => each.id?.value === id && each.file?.value === file)
  );
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

function lineAfter(text: string, offset: number): number {
  const rest = /\r\n|\n|\r/.exec(text.slice(offset));
  return rest ? offset + rest.index + rest[0].length : text.length;
}
