import type { Code } from '../../findings/codes.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { findFrontMatter, readPlace } from '../../front-matter/find.ts';
import { sourceSpan } from '../../markdown/flow.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import { afterLine, lineEnd, lineStart } from '../../silence/next-line.ts';
import { type PlacedUnit, type Submission, unitSpan } from '../../submission/submission.ts';
import { containsOffset, type Span, shiftSpan } from '../../text/span.ts';
import type { YamlEntry, YamlMap } from '../../yaml/node.ts';

/** The edits that silence a finding where it stands; none for what only the front matter can silence. */
export function silenceHere(submission: Submission, { code, span }: Finding): TextEdit[] | undefined {
  const { frontMatter, units } = submission;
  if (span.start < frontMatter.bodyStart) return undefined;
  const text = String(submission.text);
  const placed = units.find((each) => containsOffset(unitSpan(each), span.start));
  if (placed?.unit.type === 'row') return around(text, tableOf(units, placed), code);
  const line = lineStart(text, span.start);
  const comment = `<!-- micro-credential-disable-next-line ${code} -->`;
  if (!placed || unitSpan(placed).start >= line) {
    return [insertion(line, `${marksOf(text, line)}${comment}${lineEndingOf(text)}`)];
  }
  // In the middle of a paragraph a line of its own would tear the paragraph in two.
  const at = beforeBreak(text, line);
  const isFree =
    at > unitSpan(placed).start && !spansOf(placed).some(({ start, end }) => start < at && at < end);
  return isFree ? [insertion(at, ` ${comment}`)] : around(text, unitSpan(placed), code);
}

/** The edits that silence a code in the whole file: an entry under `rules` in the front matter. */
export function silenceInFile(submission: Submission, code: Code): TextEdit[] | undefined {
  const { frontMatter } = submission;
  const own = frontMatter.rules.find((rule) => rule.code === code);
  if (own) return [{ span: own.severitySpan, text: 'off' }];
  const text = String(submission.text);
  const place = findFrontMatter(text);
  const root = place && !place.nearMiss ? readPlace(text, place).root : undefined;
  const [first] = root?.kind === 'map' ? root.entries.values() : [];
  if (root?.kind !== 'map' || !first) return undefined;
  const rules = root.entries.get('rules');
  if (rules?.value) return rules.value.kind === 'map' ? entryIn(text, rules.value, code) : undefined;
  if (root.bracketed) return undefined;
  const newline = lineEndingOf(text);
  const indent = text.slice(lineStart(text, first.keySpan.start), first.keySpan.start);
  const entry = `${indent}  ${code}: off${newline}`;
  if (rules) return isAlone(text, rules) ? [insertion(afterLine(text, rules.keySpan.end), entry)] : undefined;
  return [insertion(frontMatter.end, `${indent}rules:${newline}${entry}`)];
}

/** Whether nothing, or a comment alone, stands behind a key. */
function isAlone(text: string, { keySpan }: YamlEntry): boolean {
  return /^["']?\s*:\s*(?:#.*)?$/.test(text.slice(keySpan.end, lineEnd(text, keySpan.end)));
}

/** A further entry of `rules`, in front of the first one. */
function entryIn(text: string, { entries, bracketed, span }: YamlMap, code: Code): TextEdit[] | undefined {
  const [first] = entries.values();
  // A key that is there already, with a value that says nothing, is not to be there twice.
  if (entries.has(code)) return undefined;
  if (bracketed) return [insertion(span.start + 1, first ? ` ${code}: off,` : ` ${code}: off `)];
  if (!first) return undefined;
  const line = lineStart(text, first.keySpan.start);
  const indent = /^[ \t]*/.exec(text.slice(line, first.keySpan.start))?.[0] ?? '';
  return [insertion(line, `${indent}${code}: off${lineEndingOf(text)}`)];
}

/** Silences all the lines of a stretch: between its lines there is no place for a comment. */
function around(text: string, { start, end }: Span, code: Code): TextEdit[] {
  const newline = lineEndingOf(text);
  const line = lineStart(text, start);
  const marks = marksOf(text, line);
  // In a list's item the comment belongs to the item.
  const inside = marks + ' '.repeat(text.slice(line + marks.length, start).replace(/\t/g, '    ').length);
  return [
    insertion(line, `${marks}<!-- micro-credential-disable ${code} -->${newline}`),
    insertion(
      lineEnd(text, Math.max(start, end - 1)),
      `${newline}${inside}<!-- micro-credential-enable ${code} -->`,
    ),
  ];
}

/** From the first row of a row's table to its last. */
function tableOf(units: readonly PlacedUnit[], row: PlacedUnit): Span {
  const index = units.indexOf(row);
  const isRow = (at: number): boolean => units[at]?.unit.type === 'row' && units[at]?.offset === row.offset;
  let first = index;
  while (isRow(first - 1)) first -= 1;
  let last = index;
  while (isRow(last + 1)) last += 1;
  return { start: unitSpan(units[first] ?? row).start, end: unitSpan(units[last] ?? row).end };
}

/** What of a paragraph must not be parted: references, links, code, HTML. */
function spansOf({ unit, offset }: PlacedUnit): Span[] {
  const inBlock = [
    ...unit.references.map(({ span }) => span),
    ...unit.flows.flatMap((flow) => [
      ...flow.links.map(({ span }) => span),
      ...flow.html.map(({ span }) => span),
      ...flow.literal.map((literal) => sourceSpan(flow, literal)),
    ]),
  ];
  return inBlock.map((span) => shiftSpan(span, offset));
}

/** The indentation and the marks of quotes with which a line begins. */
function marksOf(text: string, line: number): string {
  return /^[ \t>]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? '';
}

/** Where the line before `line` ends, in front of what makes its end a line break. */
function beforeBreak(text: string, line: number): number {
  let end = Math.max(0, line - (text.startsWith('\r\n', line - 2) ? 2 : 1));
  if (text.charAt(end - 1) === '\\') end -= 1;
  while (/[ \t]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
