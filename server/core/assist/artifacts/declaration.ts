import type { ArtifactKind } from '../../credential/definition.ts';
import type { TextEdit } from '../../findings/finding.ts';
import type { FrontMatter } from '../../front-matter/front-matter.ts';
import { readFrontMatter } from '../../front-matter/read.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import { differenceOf } from '../../text/difference.ts';
import type { Text } from '../../text/text.ts';
import { asValueLike } from '../rename/written.ts';

/** An artifact to be declared. */
export interface Declaration {
  readonly id: string;
  /** Relative to the submission's folder. */
  readonly file: string;
  readonly title?: string;
  /** Only where the file's name does not tell it. */
  readonly kind?: ArtifactKind;
  /** A word about the consent of those who can be seen or heard: `form: on file`, or `pending`. */
  readonly consent?: ConsentNote;
}

/** `on-file`: everybody has signed; `pending`: not everybody yet; `nobody`: no person can be recognised. */
export type ConsentNote = 'on-file' | 'pending' | 'nobody';

const consentValues: Readonly<Record<ConsentNote, string>> = {
  'on-file': '{ form: on file }',
  pending: 'pending',
  nobody: 'nobody can be recognised',
};

/** The document as far as declarations go. */
interface Head {
  readonly text: Text;
  readonly frontMatter: FrontMatter;
}

/** The edit that declares artifacts; nothing where the front matter cannot be written without spoiling it. */
export function declarationsEdit(head: Head, declarations: readonly Declaration[]): TextEdit | undefined {
  const before = String(head.text);
  let text = before;
  let { frontMatter } = head;
  for (const declaration of declarations) {
    const edit = declarationEdit(text, frontMatter, declaration);
    if (!edit) return undefined;
    text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    const after = readFrontMatter(text);
    // It must say all that it said before, and this.
    if (!after || !saysOneMore(frontMatter, after, declaration)) return undefined;
    frontMatter = after;
  }
  return differenceOf(before, text);
}

/** Writes one more artifact behind those that are declared, in their style. */
function declarationEdit(
  text: string,
  frontMatter: FrontMatter,
  declaration: Declaration,
): TextEdit | undefined {
  const { artifactsKey, artifactsList, end, problems } = frontMatter;
  // A line that cannot be read may be the very list.
  if (problems.some(({ code }) => code === 'front-matter-syntax')) return undefined;
  const newline = lineEndingOf(text);
  const pairs = pairsOf(declaration);
  const lines = (indent: string): string =>
    pairs.map((pair, index) => `${indent}${index === 0 ? '- ' : '  '}${pair}${newline}`).join('');
  if (!artifactsKey) return insertion(end, `artifacts:${newline}${lines('  ')}`);
  if (!artifactsList) return insertion(lineAfter(text, artifactsKey.end), lines('  '));
  const last = artifactsList.end - 1;
  if (text.charAt(artifactsList.start) === '[') {
    const inside = text.slice(artifactsList.start + 1, last).trimEnd();
    const at = artifactsList.start + 1 + inside.length;
    const comma = inside === '' ? '' : inside.endsWith(',') ? ' ' : ', ';
    return insertion(at, `${comma}{ ${pairs.join(', ')} }`);
  }
  const list = text.slice(artifactsList.start, artifactsList.end);
  const head = text.slice(0, artifactsList.start);
  const indent = /[ \t]*$/.exec(head)?.[0] ?? '';
  const inBraces = /(?:^|[\r\n])[ \t]*- *\{[^\r\n]*$/.test(list);
  const item = inBraces ? `${indent}- { ${pairs.join(', ')} }${newline}` : lines(indent);
  return insertion(lineAfter(text, last), item);
}

function pairsOf({ id, file, title, kind, consent }: Declaration): string[] {
  return [
    `id: ${asValueLike('', id)}`,
    `file: ${asValueLike('', file)}`,
    ...(title === undefined ? [] : [`title: ${asValueLike('', title)}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    ...(consent === undefined ? [] : [`consent: ${consentValues[consent]}`]),
  ];
}

function saysOneMore(before: FrontMatter, after: FrontMatter, { id, file }: Declaration): boolean {
  return (
    after.problems.length <= before.problems.length &&
    after.artifacts.length === before.artifacts.length + 1 &&
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
