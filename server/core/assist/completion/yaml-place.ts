import { afterLine } from '../../silence/next-line.ts';
import type { Submission } from '../../submission/submission.ts';

/**
 * Where in the front matter something is being typed. Worked out from the lines alone: while it is typed, the text is
 * rarely sound YAML.
 */
export interface YamlPlace {
  /** The keys above; a list stands for its items. */
  readonly path: readonly string[];
  /** The key whose value is being typed; absent while a key is. */
  readonly key?: string;
  /** What was typed of the key or the value, without its opening quotation mark. */
  readonly typed: string;
  readonly quote: '' | '"' | "'";
  /** Whether it stands in braces or brackets. */
  readonly bracketed: boolean;
  /** Whether it stands in an item of a list: behind its hyphen, or below the first key of it. */
  readonly inItem: boolean;
  /** The keys that stand beside it already. */
  readonly siblings: readonly string[];
}

/** What is being typed at the end of `before`, on a line that starts at `lineStart`; `undefined` in a comment. */
export function yamlPlace(submission: Submission, lineStart: number, before: string): YamlPlace | undefined {
  const { frontMatter } = submission;
  const text = String(submission.text);
  const [lead = '', indent = '', dashes = ''] = /^([ \t]*)((?:- +)*)/.exec(before) ?? [];
  const column = lead.length;
  const lines = (from: number, to: number): YamlLine[] =>
    text
      .slice(from, to)
      .split(/\r\n|\n|\r/)
      .flatMap(readLine);
  const above = parentsOf(
    lines(frontMatter.span.start, lineStart),
    column,
    dashes === '' ? undefined : indent.length,
  );
  const inline = readInline(before.slice(column));
  if (!above || !inline) return undefined;
  const below = lines(afterLine(text, lineStart), frontMatter.end);
  const siblings = inline.bracketed ? inline.siblings : [...above.siblings, ...siblingsBelow(below, column)];
  return {
    ...inline,
    path: [...above.path, ...inline.path],
    inItem: above.inItem || inline.path.length > 0,
    siblings,
  };
}

interface YamlLine {
  /** Column of the first hyphen, where the line has one. */
  readonly dash?: number;
  /** Column of what stands behind the hyphens. */
  readonly column: number;
  readonly key?: string;
  /** Whether nothing stands behind the key. */
  readonly opens: boolean;
}

/** A line of block YAML; blank lines, comments and the lines around the front matter are none. */
function readLine(line: string): YamlLine[] {
  const match = /^([ \t]*)((?:- +|-$)*)(?:(["']?)([\w-]+)\3[ \t]*:(?=\s|$))?[ \t]*(.*)$/.exec(line);
  if (!match || /^[ \t\uFEFF]*(?:#.*)?$/.test(line) || /^\uFEFF?(?:---|\.\.\.)[ \t]*$/.test(line)) return [];
  const [, indent = '', dashes = '', , key, rest = ''] = match;
  return [
    {
      ...(dashes !== '' && { dash: indent.length }),
      column: indent.length + dashes.length,
      ...(key !== undefined && { key }),
      opens: rest === '' || rest.startsWith('#'),
    },
  ];
}

/** The keys above a line by their columns, and those beside it; `undefined` where the line belongs to no map. */
function parentsOf(
  above: readonly YamlLine[],
  ownColumn: number,
  dash: number | undefined,
): Pick<YamlPlace, 'path' | 'inItem' | 'siblings'> | undefined {
  const path: string[] = [];
  const siblings: string[] = [];
  let inItem = dash !== undefined;
  // A list may stand at the column of its own key.
  let inList = inItem;
  let column = dash ?? ownColumn;
  for (const line of above.toReversed()) {
    if (column === 0 && !inList) {
      if (path.length > 0) break;
    }
    const isParent = line.column < column || (inList && line.column === column && line.dash === undefined);
    if (isParent) {
      if (line.key === undefined || !line.opens) return undefined;
      path.unshift(line.key);
      inList = line.dash !== undefined;
      column = line.dash ?? line.column;
    } else if (line.column === column && !inList) {
      if (path.length === 0 && line.key !== undefined) siblings.push(line.key);
      if (line.dash !== undefined) {
        if (path.length === 0) inItem = true;
        inList = true;
        column = line.dash;
      }
    }
  }
  return { path, inItem, siblings };
}

function siblingsBelow(below: readonly YamlLine[], column: number): string[] {
  const siblings: string[] = [];
  for (const line of below) {
    if (line.column < column || (line.column === column && line.dash !== undefined)) break;
    if (line.column === column && line.key !== undefined) siblings.push(line.key);
  }
  return siblings;
}

interface Level {
  readonly opener: '' | '{' | '[';
  key?: string;
  readonly siblings: string[];
}

/** Reads a line from its first key on: `consent: { form: on file, da`. */
function readInline(line: string): Omit<YamlPlace, 'inItem'> | undefined {
  const levels: Level[] = [{ opener: '', siblings: [] }];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const level = levels.at(-1) as Level;
    const character = line.charAt(at);
    const isFirst = line.slice(from, at).trim() === '';
    if ((character === '"' || character === "'") && isFirst) {
      const close = closingQuote(line, at);
      if (close < 0) return placeIn(levels, line.slice(at + 1), character);
      at = close;
    } else if (character === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) return undefined;
    else if ((character === '{' || character === '[') && isFirst) {
      levels.push({ opener: character, siblings: [] });
      from = at + 1;
    } else if (
      character === ':' &&
      level.key === undefined &&
      level.opener !== '[' &&
      /^\s/.test(line.slice(at + 1))
    ) {
      level.key = line
        .slice(from, at)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
      from = at + 1;
    } else if (level.opener !== '' && character === ',') {
      if (level.key !== undefined) level.siblings.push(level.key);
      delete level.key;
      from = at + 1;
    } else if (level.opener !== '' && (character === '}' || character === ']')) {
      levels.pop();
      // What was closed is finished; only a comma goes on from here.
      from = line.length + 1;
    }
  }
  const typed = line.slice(from).trimStart();
  return /^["']/.test(typed) || from > line.length ? undefined : placeIn(levels, typed, '');
}

function placeIn(
  levels: readonly Level[],
  typed: string,
  quote: YamlPlace['quote'],
): Omit<YamlPlace, 'inItem'> {
  const inner = levels.at(-1) as Level;
  const path = levels.slice(0, -1).flatMap(({ key }) => key ?? []);
  return {
    path,
    ...(inner.key !== undefined && { key: inner.key }),
    typed,
    quote,
    bracketed: inner.opener !== '',
    siblings: inner.siblings,
  };
}

/** Where a quotation ends that begins at `open`; -1 where it is still open. */
function closingQuote(line: string, open: number): number {
  const quote = line.charAt(open);
  for (let at = open + 1; at < line.length; at++) {
    if (quote === '"' && line.charAt(at) === '\\') at++;
    else if (line.charAt(at) === quote) {
      if (quote === "'" && line.charAt(at + 1) === quote) at++;
      else return at;
    }
  }
  return -1;
}
