import type { PhrasingContent } from 'mdast';
import { normalizeLabel } from '../../markdown/definitions.ts';
import { type Flow, flowOf } from '../../markdown/flow.ts';
import { findCitations } from '../../submission/citations.ts';
import { citedItems, findReferences, type Reference } from '../../submission/references.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { countWords } from '../../text/words.ts';
import { citationText } from './citation-text.ts';

/** A stretch of text in one style. A break is a line's end that the writer set on purpose. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  readonly href?: string;
  readonly isBreak?: boolean;
}

export interface RunSource {
  readonly submission: Submission;
}

/** The text of a paragraph, a heading or a cell with its citations in plain words; what readers may not see is left out. */
export function runsOf(nodes: readonly PhrasingContent[], source: string, { submission }: RunSource): Run[] {
  const { targets } = submission.definitions;
  const urlOf = (label: string): string | undefined => targets.get(normalizeLabel(label));
  const flow = flowOf(nodes, source, urlOf);
  const pieces: Run[] = [];
  collect(nodes, {}, urlOf, pieces);
  return merged(replaceIn(pieces, replacementsIn(flow, submission)));
}

/** Whether a flow has words of its own beside its citations. */
export function hasWords(nodes: readonly PhrasingContent[], source: string, submission: Submission): boolean {
  const flow = flowOf(nodes, source, (label) => submission.definitions.targets.get(normalizeLabel(label)));
  const { stretches } = findReferences(flow, submission.context);
  return countWords(without(flow.text, [...stretches, ...flow.hidden])) > 0;
}

function without(text: string, gone: readonly Span[]): string {
  let result = text;
  for (const { start, end } of [...gone].sort((one, other) => other.start - one.start)) {
    result = result.slice(0, start) + result.slice(Math.max(start, end));
  }
  return result;
}

type Style = Omit<Run, 'text'>;

/** The text in the same order, and of the same length, as the flow has it. */
function collect(
  nodes: readonly PhrasingContent[],
  style: Style,
  urlOf: (label: string) => string | undefined,
  into: Run[],
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        into.push({ ...style, text: node.value });
        break;
      case 'inlineCode':
        into.push({ ...style, code: true, text: node.value });
        break;
      case 'break':
        into.push({ ...style, isBreak: true, text: '\n' });
        break;
      case 'strong':
        collect(node.children, { ...style, strong: true }, urlOf, into);
        break;
      case 'emphasis':
        collect(node.children, { ...style, emphasis: true }, urlOf, into);
        break;
      case 'link':
        collect(node.children, { ...style, href: node.url }, urlOf, into);
        break;
      case 'linkReference': {
        const href = urlOf(node.identifier);
        collect(node.children, href === undefined ? style : { ...style, href }, urlOf, into);
        break;
      }
      case 'html':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        break;
      default:
        if ('children' in node) collect(node.children as PhrasingContent[], style, urlOf, into);
    }
  }
}

interface Replacement extends Span {
  readonly text: string;
}

function replacementsIn(flow: Flow, { context }: Submission): Replacement[] {
  const { references } = findReferences(flow, context);
  const cited = references.filter(({ form }) => form === 'citation');
  const found: Replacement[] = flow.hidden.map((span) => ({ ...span, text: '' }));
  let next = 0;
  for (const bracket of findCitations(flow)) {
    const { span } = bracket;
    const count = citedItems(bracket, context).length;
    const said = citationText(cited.slice(next, next + count));
    next += count;
    found.push({ ...span, text: inParentheses(said, flow.text, span) });
  }
  for (const link of flow.links) {
    const reference = references.find(
      (each) =>
        each.form === 'link' && each.span.start === link.span.start && each.span.end === link.span.end,
    );
    if (reference) found.push({ ...link.text, text: linkText(flow, link.text, reference) });
  }
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What a link to an artifact says; a text of the writer's own stays, a mere time or page gives way. */
function linkText({ text }: Flow, span: Span, reference: Reference): string {
  const own = text.slice(span.start, span.end).trim();
  const said = citationText([reference]);
  const isMerePlace =
    /^(?:(?:at|from|p|pp|pages?|slides?|rows?|time|minutes?|min)\b\.?)?[\s\d:.,–—-]*$/i.test(own);
  if (isMerePlace || own === reference.artifact.value) return inParentheses(said, text, span);
  return `${own} (${said})`;
}

/** In a sentence a citation stands in parentheses; alone, or in parentheses already, it needs none. */
function inParentheses(said: string, text: string, { start, end }: Span): string {
  const before = text.slice(0, start).trimEnd();
  const behind = text.slice(end).trimStart();
  const isEnclosed = /[([]$/.test(before) && /^[)\];,]/.test(behind);
  return (before === '' && behind === '') || isEnclosed ? said : `(${said})`;
}

/** Puts each replacement where its stretch begins, in the style that the text has there. */
function replaceIn(pieces: readonly Run[], replacements: readonly Replacement[]): Run[] {
  const result: Run[] = [];
  let at = 0;
  let next = 0;
  /** Up to where the text has been replaced. */
  let gone = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    let from = Math.max(at, Math.min(gone, end));
    for (let each = replacements[next]; each && each.start < end; each = replacements[next]) {
      next += 1;
      if (each.start < gone) continue;
      if (each.start > from) result.push({ ...piece, text: piece.text.slice(from - at, each.start - at) });
      const { href: _, code: __, isBreak: ___, ...style } = piece;
      result.push({ ...style, text: each.text });
      gone = each.end;
      from = Math.min(gone, end);
    }
    if (from < end) result.push({ ...piece, text: piece.text.slice(from - at) });
    at = end;
  }
  return result.filter(({ text }) => text !== '');
}

/** Neighbours in one style as one run; white space as a reader sees it. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const text = run.isBreak ? '\n' : run.text.replace(/\s+/g, ' ');
    const last = result.at(-1);
    if (last && !run.isBreak && sameStyle(last, run)) {
      result[result.length - 1] = { ...last, text: (last.text + text).replace(/ {2,}/g, ' ') };
    } else result.push({ ...run, text });
  }
  return result;
}

function sameStyle(one: Run, other: Run): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.code === other.code &&
    one.href === other.href &&
    one.isBreak === other.isBreak
  );
}
