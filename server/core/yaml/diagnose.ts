import type { YAMLParseError } from 'yaml';
import { type Span, span } from '../text/span.ts';
import { bulletAt } from './bullets.ts';
import { afterLineBreak, contentOfLine, isBlank, lineAt, textOf } from './lines.ts';
import { inQuotes, quotation, type YamlProblem } from './problem.ts';
import { isTabbed, tabProblem } from './spaces.ts';

/** A line taken apart: `- key: value`; each part may be empty. */
interface LineParts {
  readonly line: Span;
  readonly content: Span;
  /** Behind the colon, or behind the dash where there is no key; empty where nothing stands there. */
  readonly value: Span;
}

/**
 * Says in a writer's terms what the library found: where the fault most likely is (which is often before the place
 * where the library stumbled) and what to do.
 */
export function diagnose(text: string, error: YAMLParseError): YamlProblem {
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const parts = partsOfLine(text, at);
  return (
    tab(text, parts) ??
    bulletAt(text, parts.content.start) ??
    byCode(text, error, at, parts) ?? {
      kind: 'syntax',
      variant: 'unreadable',
      span: nonEmpty(text, parts.content),
      arguments: { line: quotation(textOf(text, parts.content)) },
    }
  );
}

function byCode(text: string, error: YAMLParseError, at: number, parts: LineParts): YamlProblem | undefined {
  switch (error.code) {
    case 'BAD_DQ_ESCAPE':
      return backslash(text, at);
    case 'BAD_SCALAR_START':
      return quotable(text, 'reserved-start', parts, { character: text[at] ?? '' });
    case 'BLOCK_IN_FLOW':
      return { kind: 'syntax', variant: 'colon-in-brackets', span: parts.content, arguments: {} };
    case 'BAD_INDENT':
      return spaceAfterDash(text, parts) ?? misplaced(text, parts);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(text, at, parts);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return lineWithoutKey(text, parts);
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, at, parts);
    default:
      return undefined;
  }
}

function tab(text: string, { line }: LineParts): YamlProblem | undefined {
  return isTabbed(text, line) ? tabProblem(text, [line]) : undefined;
}

function backslash(text: string, at: number): YamlProblem {
  const place = nonEmpty(text, span(at, Math.min(at + 2, lineAt(text, at).end)));
  return {
    kind: 'syntax',
    variant: 'backslash',
    span: place,
    arguments: { text: quotation(textOf(text, place)) },
    edit: { span: span(at, at + 1), text: '\\\\' },
  };
}

/** A value within a value: either a colon inside a text, or the next line indented as if it belonged to the text. */
function nested(text: string, at: number, parts: LineParts): YamlProblem | undefined {
  if (/:(?:\s|$)/.test(textOf(text, parts.value))) {
    return quotable(text, 'colon-in-value', parts, { value: quotation(textOf(text, parts.value)) });
  }
  if (/[-?]/.test(text[at] ?? '') && at === parts.value.start && at > parts.content.start) {
    return quotable(text, 'reserved-start', parts, { character: text[at] ?? '' });
  }
  const next = followingLine(text, parts.line);
  const isItem = at <= parts.content.start && text[parts.content.start] === '-';
  if (next && !isItem && text[at] !== '-') return misplaced(text, partsOfLine(text, next.start));
  return misplaced(text, partsOfLine(text, parts.line.start));
}

function misplaced(text: string, { content }: LineParts): YamlProblem {
  const bullet = bulletAt(text, content.start);
  if (bullet) return bullet;
  return {
    kind: 'syntax',
    variant: 'indentation',
    span: nonEmpty(text, content),
    arguments: { line: quotation(textOf(text, content)) },
  };
}

function spaceAfterDash(text: string, { content }: LineParts): YamlProblem | undefined {
  const line = textOf(text, content);
  if (!/^-[^\s-]/.test(line)) return undefined;
  const behindDash = content.start + 1;
  return {
    kind: 'syntax',
    variant: 'space-after-dash',
    span: nonEmpty(text, content),
    arguments: { line: quotation(line) },
    edit: { span: span(behindDash, behindDash), text: ' ' },
  };
}

function lineWithoutKey(text: string, parts: LineParts): YamlProblem {
  const line = textOf(text, parts.content);
  const shown = { line: quotation(line) };
  const place = nonEmpty(text, parts.content);
  const glued = /^(?:- +)?[\p{L}\p{N}_.-]+:(?=\S)/u.exec(line);
  if (glued && !line.includes('://')) {
    const behindColon = parts.content.start + glued[0].length;
    return {
      kind: 'syntax',
      variant: 'space-after-colon',
      span: place,
      arguments: shown,
      edit: { span: span(behindColon, behindColon), text: ' ' },
    };
  }
  const dash = spaceAfterDash(text, parts);
  if (dash) return dash;
  if (/^- /.test(line) || /^(?:- )?[^:]+: /.test(line)) return misplaced(text, parts);
  return { kind: 'syntax', variant: 'missing-colon', span: place, arguments: shown };
}

function unexpected(text: string, at: number, parts: LineParts): YamlProblem | undefined {
  const found = text[at] ?? '';
  const place = span(at, at + 1);
  const first = text[parts.value.start];
  const startsOddly = at > parts.value.start && parts.value.end > parts.value.start;
  if (startsOddly && (first === '"' || first === "'")) return quotable(text, 'after-quote', parts, {});
  if (found === ',') return { kind: 'syntax', variant: 'comma', span: place, arguments: {} };
  if (found === ']' || found === '}') {
    return { kind: 'syntax', variant: 'closing-bracket', span: place, arguments: { bracket: found } };
  }
  // What follows a bracket on its line: the bracket was meant as text.
  if (startsOddly && (first === '[' || first === '{'))
    return quotable(text, 'after-bracket', parts, { bracket: first });
  if (found === '-' && at === parts.value.start && at > parts.content.start) {
    return quotable(text, 'reserved-start', parts, { character: '-' });
  }
  if (first === '|' || first === '>') {
    return quotable(text, 'reserved-start', parts, { character: first });
  }
  return lineWithoutKey(text, partsOfLine(text, at));
}

/** A problem of a whole value that quotation marks around it put right. */
function quotable(
  text: string,
  variant: string,
  { value, content }: LineParts,
  more: Record<string, string>,
): YamlProblem {
  const place = value.end > value.start ? value : nonEmpty(text, content);
  const plain = withoutOuterQuotes(textOf(text, place));
  return {
    kind: 'syntax',
    variant,
    span: place,
    arguments: { value: quotation(textOf(text, place)), ...more },
    edit: { span: place, text: inQuotes(plain) },
  };
}

/** `'Don't stop'` means the text between the outer marks; `"Yes" and "no"` means all of it. */
function withoutOuterQuotes(value: string): string {
  const mark = value[0];
  if (value.length < 2 || (mark !== '"' && mark !== "'") || value.at(-1) !== mark) return value;
  const inner = value.slice(1, -1);
  return inner.split(mark).length === 2 ? inner : value;
}

function partsOfLine(text: string, at: number): LineParts {
  const line = lineAt(text, at);
  const content = contentOfLine(text, line);
  let start = content.start;
  while (text[start] === '-' && isBlank(text[start + 1])) {
    start += 1;
    while (start < content.end && isBlank(text[start])) start += 1;
  }
  const colon = /^(?:"[^"]*"|'[^']*'|[^\s"'#:[{][^:#]*):(?=\s)/.exec(text.slice(start, content.end));
  if (colon) start += colon[0].length;
  while (start < content.end && isBlank(text[start])) start += 1;
  return { line, content, value: span(start, content.end) };
}

function followingLine(text: string, line: Span): Span | undefined {
  let start = afterLineBreak(text, line.end);
  while (start < text.length) {
    const next = lineAt(text, start);
    if (textOf(text, next).trim() !== '') return next;
    start = afterLineBreak(text, next.end);
  }
  return undefined;
}

function nonEmpty(text: string, place: Span): Span {
  if (place.end > place.start) return place;
  const start = Math.max(0, Math.min(place.start, text.length - 1));
  return span(start, start + 1);
}
