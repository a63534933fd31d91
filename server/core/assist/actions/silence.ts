import type { Code } from '../../findings/codes.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import { type PlacedUnit, type Submission, unitSpan } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** The edits that silence a finding where it stands; none for what only the front matter can silence. */
export function silenceHere(submission: Submission, { code, span }: Finding): TextEdit[] | undefined {
  const { text, frontMatter, units } = submission;
  if (span.start < frontMatter.bodyStart) return undefined;
  const newline = lineEndingOf(text);
  const placed = units.find((each) => contains(unitSpan(each), span.start));
  if (placed?.unit.type === 'row') return aroundTable(submission, placed, code);
  const line = lineStart(text, span.start);
  const comment = `<!-- micro-credential-disable-next-line ${code} -->`;
  // In the middle of a paragraph a line of its own would tear the paragraph in two.
  const inParagraph = placed !== undefined && unitSpan(placed).start < line;
  return inParagraph
    ? [insertion(lineEndBefore(text, line), ` ${comment}`)]
    : [insertion(line, `${comment}${newline}`)];
}

/** The edits that silence a code in the whole file: an entry under `rules` in the front matter. */
export function silenceInFile({ text, frontMatter }: Submission, code: Code): TextEdit[] {
  const newline = lineEndingOf(text);
  const own = frontMatter.rules.find((rule) => rule.code === code);
  if (own) return [{ span: own.severitySpan, text: 'off' }];
  const key = /^rules:[ \t]*(\{)?/m.exec(text.slice(frontMatter.span.start, frontMatter.end));
  if (!key) return [insertion(frontMatter.end, `rules:${newline}  ${code}: off${newline}`)];
  const behind = frontMatter.span.start + key.index + key[0].length;
  if (key[1] === '{') {
    const empty = /^\s*\}/.test(text.slice(behind));
    return [insertion(behind, empty ? ` ${code}: off ` : ` ${code}: off,`)];
  }
  const [first] = frontMatter.rules;
  const indent = first ? text.slice(lineStart(text, first.span.start), first.span.start) : '  ';
  return [insertion(nextLine(text, behind), `${indent}${code}: off${newline}`)];
}

/** A comment between the rows would end the table, so the comments stand before and behind it. */
function aroundTable({ text, units }: Submission, row: PlacedUnit, code: Code): TextEdit[] {
  const newline = lineEndingOf(text);
  const index = units.indexOf(row);
  const isRow = (at: number): boolean => units[at]?.unit.type === 'row' && units[at]?.offset === row.offset;
  let first = index;
  while (isRow(first - 1)) first -= 1;
  let last = index;
  while (isRow(last + 1)) last += 1;
  const start = unitSpan(units[first] ?? row).start;
  const { end } = unitSpan(units[last] ?? row);
  return [
    insertion(lineStart(text, start), `<!-- micro-credential-disable ${code} -->${newline}`),
    insertion(lineEndAfter(text, end), `${newline}<!-- micro-credential-enable ${code} -->`),
  ];
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEndAfter(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

/** The end of the line before the one that starts at `line`, before its line ending. */
function lineEndBefore(text: string, line: number): number {
  const end = text.startsWith('\r\n', line - 2) ? line - 2 : line - 1;
  return Math.max(0, end);
}

function nextLine(text: string, offset: number): number {
  const end = lineEndAfter(text, offset);
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}
