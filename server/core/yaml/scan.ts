import { CST, Lexer } from 'yaml';
import { type Span, span } from '../text/span.ts';
import { bulletAt } from './bullets.ts';
import { lineAt, textOf } from './lines.ts';
import { inQuotes, maximumProblems, quotation, type YamlProblem } from './problem.ts';

/**
 * How deep lists and keys may nest. The library recurses: a thousand levels, which a kilobyte can hold, end the whole
 * process in a way that no `catch` and no worker contains.
 */
export const maximumDepth = 64;

/** What one pass over the tokens, in time linear in the text, tells before the library builds anything from them. */
export interface YamlScan {
  /** Set where the nesting goes too deep for the library to be trusted with the text. */
  readonly tooDeep?: Span;
  /** Uses of YAML that a writer never needs, each with the text to take out so that the rest can be read. */
  readonly refused: readonly Refusal[];
  /** A quotation mark or bracket that is never closed: what follows is not what it seems to be. */
  readonly unclosed?: YamlProblem;
  /** Text that YAML takes for a comment and the writer most likely does not. */
  readonly swallowed: readonly YamlProblem[];
}

export interface Refusal {
  readonly problem: YamlProblem;
  readonly out: Span;
}

interface Token {
  readonly type: CST.Token['type'] | string;
  readonly text: string;
  readonly start: number;
}

export function scanYaml(text: string): YamlScan {
  const depth = new Depth();
  const brackets = new Brackets();
  const refused: Refusal[] = [];
  const swallowed: YamlProblem[] = [];
  let unclosed: YamlProblem | undefined;
  let value: Token | undefined;
  let documentStarted = false;

  for (const token of tokensOf(text)) {
    if (depth.exceededBy(token)) return { tooDeep: placeIn(text, token), refused: [], swallowed: [] };
    unclosed ??= brackets.take(text, token) ?? unclosedQuote(text, token);
    const other = refusalOf(text, token, documentStarted, refused.length < maximumProblems);
    if (other) refused.push(other);
    // Nothing behind a second document's start is read, so nothing there needs to be judged.
    if (other?.problem.variant === 'second-document') break;
    if (token.type === 'comment' && value && brackets.open === 0) {
      const lost = swallowedText(text, value, token);
      if (lost) swallowed.push(lost);
    }
    if (token.type === 'newline' || token.type === 'comment') value = undefined;
    else if (token.type !== 'space') value = token;
    if (isContent(token)) documentStarted = true;
  }
  unclosed ??= brackets.left(text);
  return { refused, swallowed, ...(unclosed && { unclosed }) };
}

/** The library's tokens with their places; the marks that it puts between them carry no text of the document. */
function* tokensOf(text: string): Generator<Token> {
  let start = 0;
  let scalarNext = false;
  for (const source of new Lexer().lex(text)) {
    if (scalarNext) {
      scalarNext = false;
      yield { type: 'scalar', text: source, start };
      start += source.length;
    } else if (source === CST.SCALAR) {
      scalarNext = true;
    } else if (source === CST.FLOW_END) {
      yield { type: 'flow-error-end', text: '', start };
    } else if (source !== CST.DOCUMENT) {
      yield { type: CST.tokenType(source) ?? 'scalar', text: source, start };
      start += source.length;
    }
  }
}

function isContent(token: Token): boolean {
  return !['space', 'newline', 'comment', 'byte-order-mark', 'directive-line'].includes(token.type);
}

/**
 * An upper bound of the nesting at each token. Outside brackets every level of nesting begins further right than the
 * one around it (a list may share its key's column, hence the bound is exact within a factor of two); inside, every
 * bracket is a level, and so is every `?` and `:` until the next comma, since the library nests those too.
 */
class Depth {
  readonly #columns: number[] = [];
  readonly #chains: number[] = [];
  #inChains = 0;
  #lineStart = 0;
  #atLineStart = true;

  exceededBy(token: Token): boolean {
    if (token.type === 'newline') {
      this.#startLine(token.start + token.text.length);
      return false;
    }
    if (token.type === 'space' || token.type === 'comment' || token.type === 'byte-order-mark') return false;
    if (this.#chains.length === 0) this.#outside(token);
    this.#inside(token);
    // Block texts and quoted texts may span lines; what follows them is measured from their last line.
    const lastBreak = token.text.lastIndexOf('\n');
    if (lastBreak >= 0) this.#startLine(token.start + lastBreak + 1);
    return this.#columns.length + this.#chains.length + this.#inChains > maximumDepth;
  }

  #startLine(offset: number): void {
    this.#lineStart = offset;
    this.#atLineStart = true;
  }

  #outside(token: Token): void {
    const column = token.start - this.#lineStart;
    const indicator = ['seq-item-ind', 'explicit-key-ind', 'map-value-ind'].includes(token.type);
    if (this.#atLineStart) {
      while ((this.#columns.at(-1) ?? -1) > column) this.#columns.pop();
    }
    // The first thing behind an indicator may open a level too, but only as far right as itself.
    const opens = indicator || this.#atLineStart;
    if (opens && (this.#columns.at(-1) ?? -1) < column) this.#columns.push(column);
    this.#atLineStart = false;
  }

  #inside(token: Token): void {
    switch (token.type) {
      case 'flow-map-start':
      case 'flow-seq-start':
        this.#chains.push(0);
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        this.#inChains -= this.#chains.pop() ?? 0;
        break;
      case 'flow-error-end':
        this.#chains.length = 0;
        this.#inChains = 0;
        break;
      case 'comma':
        this.#inChains -= this.#chains.at(-1) ?? 0;
        if (this.#chains.length > 0) this.#chains[this.#chains.length - 1] = 0;
        break;
      case 'explicit-key-ind':
      case 'map-value-ind':
      case 'seq-item-ind':
        if (this.#chains.length === 0) break;
        this.#chains[this.#chains.length - 1] = (this.#chains.at(-1) ?? 0) + 1;
        this.#inChains += 1;
        break;
    }
  }
}

/** The brackets that are open; says which is never closed. */
class Brackets {
  readonly #open: Token[] = [];

  get open(): number {
    return this.#open.length;
  }

  take(text: string, token: Token): YamlProblem | undefined {
    switch (token.type) {
      case 'flow-map-start':
      case 'flow-seq-start':
        this.#open.push(token);
        return undefined;
      case 'flow-map-end':
      case 'flow-seq-end': {
        const opening = this.#open.pop();
        const fits = !opening || closing(opening) === token.text;
        return fits ? undefined : unclosedBracket(text, opening);
      }
      case 'flow-error-end': {
        const problem = this.left(text);
        this.#open.length = 0;
        return problem;
      }
      default:
        return undefined;
    }
  }

  left(text: string): YamlProblem | undefined {
    const innermost = this.#open.at(-1);
    return innermost && unclosedBracket(text, innermost);
  }
}

function closing(bracket: Token): string {
  return bracket.text === '{' ? '}' : ']';
}

function unclosedBracket(text: string, bracket: Token): YamlProblem {
  return {
    kind: 'syntax',
    variant: 'unclosed-bracket',
    span: restOfLine(text, bracket.start),
    arguments: { bracket: bracket.text, closing: closing(bracket) },
  };
}

function unclosedQuote(text: string, token: Token): YamlProblem | undefined {
  const mark = token.text[0];
  if (token.type === 'single-quoted-scalar') {
    // A doubled mark stands for itself, so a closed text holds an even number of them.
    if ((token.text.match(/'/g)?.length ?? 0) % 2 === 0) return undefined;
  } else if (token.type !== 'double-quoted-scalar' || isClosed(token.text)) return undefined;
  const place = restOfLine(text, token.start);
  return { kind: 'syntax', variant: 'unclosed-quote', span: place, arguments: { mark: mark ?? '"' } };
}

function isClosed(doubleQuoted: string): boolean {
  for (let at = 1; at < doubleQuoted.length; at += 1) {
    if (doubleQuoted[at] === '\\') at += 1;
    else if (doubleQuoted[at] === '"') return true;
  }
  return false;
}

/** `withEdit`: whether to look for the value around the token, which takes time for each on a long line. */
function refusalOf(
  text: string,
  token: Token,
  documentStarted: boolean,
  withEdit: boolean,
): Refusal | undefined {
  const place = span(token.start, token.start + token.text.length);
  switch (token.type) {
    case 'alias':
    case 'anchor':
    case 'tag': {
      const bullet = bulletAt(text, token.start);
      if (bullet) return { problem: bullet, out: bullet.span };
      const problem: YamlProblem = {
        kind: 'syntax',
        variant: token.type,
        span: place,
        arguments: { text: quotation(token.text) },
        ...(withEdit && quoteRestOfLine(text, token)),
      };
      return { problem, out: place };
    }
    case 'directive-line':
      return { problem: { kind: 'syntax', variant: 'directive', span: place, arguments: {} }, out: place };
    case 'doc-start':
      if (!documentStarted) return undefined;
      return secondDocument(text, token, place);
    case 'doc-end':
      return text.slice(place.end).trim() === '' ? undefined : secondDocument(text, token, place);
    default:
      return undefined;
  }
}

function quoteRestOfLine(text: string, token: Token): Pick<YamlProblem, 'edit'> {
  const value = restOfLine(text, token.start);
  const plain = textOf(text, value);
  // Inside brackets, before a comment or before more keys the value may end earlier.
  if (/[,[\]{}#]|:(?=\s|$)/.test(plain)) return {};
  return { edit: { span: value, text: inQuotes(plain) } };
}

function secondDocument(text: string, token: Token, place: Span): Refusal {
  const problem: YamlProblem = {
    kind: 'syntax',
    variant: 'second-document',
    span: place,
    arguments: { line: token.text },
  };
  return { problem, out: span(token.start, text.length) };
}

/** A comment is written `# like this`; what looks like `#1` behind a value was meant to belong to it. */
function swallowedText(text: string, before: Token, comment: Token): YamlProblem | undefined {
  if (!/^#[^\s#!]/.test(comment.text)) return undefined;
  const plain = before.type === 'scalar';
  if (!plain && before.type !== 'map-value-ind' && before.type !== 'seq-item-ind') return undefined;
  const end = comment.start + comment.text.trimEnd().length;
  const value = span(plain ? before.start : comment.start, end);
  return {
    kind: 'syntax',
    variant: 'hash-swallowed',
    severity: 'warning',
    span: span(comment.start, end),
    arguments: { text: quotation(comment.text) },
    edit: { span: value, text: inQuotes(textOf(text, value)) },
  };
}

function restOfLine(text: string, start: number): Span {
  const line = lineAt(text, start);
  return span(start, Math.max(start + 1, start + text.slice(start, line.end).trimEnd().length));
}

function placeIn(text: string, token: Token): Span {
  const end = token.start + Math.max(1, token.text.length);
  return span(Math.min(token.start, text.length - 1), Math.min(end, text.length));
}
