import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import { type Code, codes } from '../../findings/codes.ts';
import { keyHelp } from '../../front-matter/key-help.ts';
import { submissionShape } from '../../front-matter/submission-shape.ts';
import { saying } from '../../messages/saying.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import type { Span } from '../../text/span.ts';
import type { Shape } from '../../yaml/shape/shape.ts';
import type { Completion, CompletionPlace } from './completion.ts';
import { type YamlPlace, yamlPlace } from './yaml-place.ts';

/** Keys and values of the front matter, as its shape has them. */
export function completeFrontMatter(place: CompletionPlace): Completion[] {
  const { submission, before, line, offset } = place;
  const { span, end } = submission.frontMatter;
  // The opening and the closing line are no place for either.
  if (line.start <= span.start || offset >= Math.max(end, span.start + 1)) return [];
  const yaml = yamlPlace(submission, line.start, before);
  if (!yaml) return [];
  return yaml.key === undefined ? keys(place, yaml) : values(place, yaml, yaml.key);
}

function shapeAt(path: readonly string[]): Shape<unknown> | undefined {
  let shape: Shape<unknown> | undefined = submissionShape;
  for (const key of path) {
    const map: Shape<unknown> | undefined = shape?.expects === 'list' ? shape.item : shape;
    shape = map?.fields ? (Object.hasOwn(map.fields, key) ? map.fields[key] : undefined) : map?.item;
  }
  return shape;
}

function keys(place: CompletionPlace, yaml: YamlPlace): Completion[] {
  const { after, offset } = place;
  const { path, typed, quote, bracketed } = yaml;
  const [, rest = '', colon, tail = ''] = /^((?:\w[\w-]*)?)(\s*:(?=\s|$))?(.*)$/.exec(after) ?? [];
  // What stands behind the cursor must not become the value of a key that is written before it.
  const isFree = bracketed ? /^\s*(?:[,}\]]|$)/.test(tail) : /^\s*(?:#|$)/.test(tail);
  if (quote !== '' || !/^(?:\w[\w-]*)?$/.test(typed) || (colon === undefined && !isFree)) return [];
  const shape = shapeAt(path);
  const map = shape?.expects === 'list' ? shape.item : shape;
  const present = new Set(yaml.siblings);
  const isRules = path.length === 1 && path[0] === 'rules';
  const known = isRules ? codes.filter(isOfSubmissions) : Object.keys(map?.fields ?? {});
  const span = { start: offset - typed.length, end: offset + rest.length };
  const style = {
    lead: shape?.expects === 'list' && !yaml.inItem && !bracketed ? '- ' : '',
    newline:
      path.length === 0 && !bracketed && tail.trim() === ''
        ? lineEndingOf(String(place.submission.text))
        : undefined,
    isWritten: colon !== undefined,
  };
  return known.filter((key) => !present.has(key)).map((key) => keyOffer([...path, key], span, style));
}

/** Codes of definition files mean nothing in a submission. */
function isOfSubmissions(code: Code): boolean {
  return ![
    'credential-syntax',
    'credential-schema',
    'unknown-extends',
    'circular-extends',
    'duplicate-id',
  ].includes(code);
}

interface KeyStyle {
  /** The hyphen of a list's item that the key is to begin. */
  readonly lead: string;
  /** Absent where what the key holds cannot go on in further lines. */
  readonly newline: string | undefined;
  /** Whether the key's colon stands there already. */
  readonly isWritten: boolean;
}

function keyOffer(path: readonly string[], span: Span, { lead, newline, isWritten }: KeyStyle): Completion {
  const key = path.at(-1) ?? '';
  const documentation = path[0] === 'rules' && path.length === 2 ? saying(`about/${key}`) : keyHelp(path);
  const goesOn = newline === undefined ? '' : linesBelow(path, newline);
  return {
    id: key,
    label: key,
    kind: 'key',
    ...(documentation !== undefined && { documentation }),
    span,
    text: isWritten ? lead + key : `${lead}${key}:${goesOn || ' '}`,
    filter: key,
    continues: !isWritten && (goesOn !== '' || hasValues(path)),
  };
}

/** What a key that holds more keys or a list is followed by. */
function linesBelow(path: readonly string[], newline: string): string {
  const shape = shapeAt(path);
  if (shape?.expects === 'keys') return `${newline}  `;
  if (shape?.expects !== 'list') return '';
  const first = Object.keys(shape.item?.fields ?? {})[0];
  return `${newline}  - ${first === undefined ? '' : `${first}: `}`;
}

function hasValues(path: readonly string[]): boolean {
  const key = path.at(-1) ?? '';
  return (
    shapeAt(path)?.values !== undefined || ['credential', 'file', 'transcript', 'evidenceKind'].includes(key)
  );
}

function values(
  place: CompletionPlace,
  { path, typed, quote, bracketed }: YamlPlace,
  key: string,
): Completion[] {
  const { offset, after } = place;
  const style: ValueStyle = { quote, bracketed, isClosed: quote !== '' && after.includes(quote) };
  const rest = style.isClosed ? after.slice(0, after.indexOf(quote)) : restOfValue(after, bracketed);
  const span = { start: offset - typed.length, end: offset + rest.length };
  return valueOffers(place, [...path, key]).map(({ value, ...offer }) => ({
    id: value,
    label: value,
    ...offer,
    span,
    text: inYaml(value, style),
    filter: value,
  }));
}

/** What of the line behind the cursor still belongs to the value: neither a comment nor what follows in braces. */
function restOfValue(after: string, bracketed: boolean): string {
  const quoted = /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(after)?.[0];
  if (quoted !== undefined) return quoted;
  const end = after.search(bracketed ? /\s*[,}\]]|\s+#/ : /\s+#/);
  return (end < 0 ? after : after.slice(0, end)).trimEnd();
}

interface ValueOffer extends Pick<Completion, 'kind' | 'detail'> {
  readonly value: string;
}

function valueOffers(place: CompletionPlace, path: readonly string[]): ValueOffer[] {
  const { submission, sources } = place;
  const where = path.join('/');
  if (where === 'credential') {
    return sources.credentials.map(({ id, title }) => ({ value: id, kind: 'credential', detail: title }));
  }
  if (where === 'artifacts/file') {
    return artifactFiles(place).map((file) => ({ value: file, kind: 'file', detail: artifactKindOf(file) }));
  }
  if (where === 'artifacts/transcript') {
    const transcripts = sources.files.filter((file) => /\.(?:vtt|srt)$/i.test(file));
    return transcripts.map((file) => ({ value: file, kind: 'file' }));
  }
  if (where === 'artifacts/evidenceKind') {
    const kinds = submission.definition?.evidenceKinds ?? [];
    return kinds.map(({ id, title }) => ({ value: id, kind: 'value', detail: title }));
  }
  return (shapeAt(path)?.values ?? []).map((value) => ({ value, kind: 'value' }));
}

/** Files that could be artifacts, those that are not declared yet first. */
function artifactFiles({ submission, sources }: CompletionPlace): string[] {
  const declared = new Set(submission.frontMatter.artifacts.flatMap(({ file }) => file?.value ?? []));
  const files = sources.files.filter((file) => !/\.(?:md|markdown|vtt|srt|ya?ml)$/i.test(file));
  return [...files.filter((file) => !declared.has(file)), ...files.filter((file) => declared.has(file))];
}

interface ValueStyle {
  readonly quote: YamlPlace['quote'];
  readonly bracketed: boolean;
  /** Whether the quotation mark that closes the value stands there already. */
  readonly isClosed: boolean;
}

/** A value as YAML has it: in quotes where YAML would read it otherwise. */
function inYaml(value: string, { quote, bracketed, isClosed }: ValueStyle): string {
  const close = isClosed ? '' : quote;
  if (quote === "'") return value.replaceAll("'", "''") + close;
  if (quote === '"') return value.replace(/[\\"]/g, '\\$&') + close;
  const isPlain =
    /^[\p{L}\p{N}_./][^#:'"\\]*$/u.test(value) &&
    !/\s$/.test(value) &&
    !(bracketed && /[,[\]{}]/.test(value)) &&
    !/^[-+.\d_]+(?:e\d+)?$/i.test(value);
  return isPlain ? value : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
