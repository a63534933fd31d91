import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import { codes } from '../../findings/codes.ts';
import { keyHelp } from '../../front-matter/key-help.ts';
import { submissionShape } from '../../front-matter/submission-shape.ts';
import type { Shape } from '../../yaml/shape/shape.ts';
import { keysAbove } from '../key-path.ts';
import type { Completion, CompletionPlace } from './completion.ts';

/** Keys and values of the front matter, as its shape has them. */
export function completeFrontMatter(place: CompletionPlace): Completion[] {
  const { before, offset } = place;
  const written = /^(\s*)(- )?(?:([\w-]+):\s+)?(["']?)([^"'#]*)$/.exec(before);
  if (!written) return [];
  const [, indent = '', dash = '', key, quote = '', typed = ''] = written;
  const path = keysAbove(place.submission, place.line.start, indent.length + dash.length);
  if (key === undefined && quote === '')
    return keys(place, path, typed, { start: offset - typed.length, end: offset });
  return key === undefined ? [] : values(place, [...path, key], typed, quote);
}

function shapeAt(path: readonly string[]): Shape<unknown> | undefined {
  let shape: Shape<unknown> | undefined = submissionShape;
  for (const key of path) {
    const inside: Shape<unknown> | undefined = shape?.item ?? shape;
    shape = inside?.fields?.[key] ?? shape?.item;
  }
  return shape;
}

function keys(
  place: CompletionPlace,
  path: readonly string[],
  typed: string,
  span: Completion['span'],
): Completion[] {
  const shape = shapeAt(path);
  const fields = shape?.fields ?? shape?.item?.fields;
  if (path.at(-1) === 'rules') return codes.map((code) => keyOffer(code, path, span));
  if (!fields || /\s/.test(typed)) return [];
  const present = new Set(siblingKeys(place));
  return Object.keys(fields)
    .filter((key) => !present.has(key))
    .map((key) => keyOffer(key, path, span));
}

function keyOffer(key: string, path: readonly string[], span: Completion['span']): Completion {
  const documentation = keyHelp([...path, key]);
  return {
    id: key,
    label: key,
    kind: 'key',
    ...(documentation !== undefined && { documentation }),
    span,
    text: key === 'artifacts' ? 'artifacts:\n  - id: ' : `${key}: `,
    filter: key,
    continues: true,
  };
}

/** Keys that stand beside the cursor's line already. */
function siblingKeys({ submission, line, before }: CompletionPlace): string[] {
  const column = /^\s*(?:- )?/.exec(before)?.[0].length ?? 0;
  const lines = submission.text
    .slice(submission.frontMatter.span.start, submission.frontMatter.end)
    .split(/\r\n|\n|\r/);
  const own =
    submission.text.slice(submission.frontMatter.span.start, line.start).split(/\r\n|\n|\r/).length - 1;
  const keyAt = (text: string | undefined): { column: number; key: string; starts: boolean } | undefined => {
    const entry = /^(\s*(- )?)([\w-]+):/.exec(text ?? '');
    return entry
      ? { column: entry[1]?.length ?? 0, key: entry[3] ?? '', starts: entry[2] !== undefined }
      : undefined;
  };
  const found: string[] = [];
  for (let index = own - 1; index >= 0; index--) {
    const entry = keyAt(lines[index]);
    if (entry && entry.column < column) break;
    if (entry?.column === column) found.push(entry.key);
    if (entry?.column === column && entry.starts) break;
  }
  for (let index = own + 1; index < lines.length; index++) {
    const entry = keyAt(lines[index]);
    if (entry && (entry.column < column || (entry.column === column && entry.starts))) break;
    if (entry?.column === column) found.push(entry.key);
  }
  return found;
}

function values(place: CompletionPlace, path: readonly string[], typed: string, quote: string): Completion[] {
  const { offset, line, submission, sources } = place;
  const rest = submission.text.slice(offset, line.end);
  const end = offset + (quote === '' ? rest.trimEnd().length : Math.max(0, rest.indexOf(quote)));
  const span = { start: offset - typed.length, end };
  const offer = (value: string, kind: Completion['kind'], more: Partial<Completion> = {}): Completion => ({
    id: value,
    label: value,
    kind,
    span,
    text: value,
    filter: value,
    ...more,
  });
  const key = path.at(-1);
  if (path.length === 1 && key === 'credential') {
    return sources.credentials.map(({ id, title }) => offer(id, 'credential', { detail: title }));
  }
  if (path[0] === 'artifacts' && key === 'file') {
    return artifactFiles(place).map((file) =>
      offer(file, 'file', { detail: artifactKindOf(file), text: inYaml(file, quote) }),
    );
  }
  if (path[0] === 'artifacts' && key === 'transcript') {
    const transcripts = sources.files.filter((file) => /\.(?:vtt|srt)$/i.test(file));
    return transcripts.map((file) => offer(file, 'file', { text: inYaml(file, quote) }));
  }
  const shape = path[0] === 'rules' ? undefined : shapeAt(path);
  const choices = path[0] === 'rules' ? ['off', 'hint', 'information', 'warning', 'error'] : shape?.values;
  return (choices ?? []).map((value) => offer(value, 'value'));
}

/** Files that could be artifacts, those that are not declared yet first. */
function artifactFiles({ submission, sources }: CompletionPlace): string[] {
  const declared = new Set(submission.frontMatter.artifacts.flatMap(({ file }) => file?.value ?? []));
  const files = sources.files.filter((file) => !/\.(?:md|markdown|vtt|srt|ya?ml)$/i.test(file));
  return [...files.filter((file) => !declared.has(file)), ...files.filter((file) => declared.has(file))];
}

/** A file's name as a YAML value: in quotes where YAML would read it otherwise. */
function inYaml(file: string, quote: string): string {
  const plain = /^[\w./][^#:'"]*$/.test(file) && !/\s$/.test(file);
  return plain || quote !== '' ? file : `"${file.replace(/[\\"]/g, '\\$&')}"`;
}
