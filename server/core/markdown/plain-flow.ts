import type { Span } from '../text/span.ts';
import { type Flow, type Link, type Piece, plainFlow } from './flow.ts';

/**
 * The flow of a stretch whose only markup are simple links, `[text](target)`, and simple emphasis, `*text*` and
 * `**text**`; `undefined` if any is not simple.
 */
export function simpleFlow(source: string, { start, end }: Span): Flow | undefined {
  const marks = emphasisIn(source, { start, end });
  if (!marks) return undefined;
  const first = source.indexOf('](', start);
  if (marks.length === 0 && (first < 0 || first >= end)) return plainFlow(source, { start, end });
  // A target of other characters may have escapes, a title or brackets of its own.
  const simple = /(!?)\[([^[\]*\r\n]+)\]\(([A-Za-z0-9./#=,:?-]+)\)/y;
  const pieces: Piece[] = [];
  const links: Link[] = [];
  let text = '';
  let done = start;
  let nextMark = 0;
  const addPlain = (to: number): void => {
    const plain = plainFlow(source, { start: done, end: to });
    for (const piece of plain.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += plain.text;
    done = to;
  };
  const add = (to: number): void => {
    for (let mark = marks[nextMark]; mark && mark.start < to; mark = marks[++nextMark]) {
      addPlain(mark.start);
      done = mark.end;
    }
    addPlain(to);
  };
  for (let close = first; close >= 0 && close < end; close = source.indexOf('](', close + 1)) {
    const open = source.lastIndexOf('[', close);
    if (open < done) return undefined;
    simple.lastIndex = open > start && source.charAt(open - 1) === '!' ? open - 1 : open;
    const link = simple.exec(source);
    const [, image, label = '', url = ''] = link ?? [];
    if (!link || image || simple.lastIndex > end) return undefined;
    add(open);
    const from = text.length;
    done = open + 1;
    add(open + 1 + label.length);
    const target = { start: close + 2, end: close + 2 + url.length };
    const span = { start: open, end: simple.lastIndex };
    links.push({ text: { start: from, end: text.length }, span, target, url });
    done = simple.lastIndex;
  }
  add(end);
  return { text, pieces, links, literal: [], hidden: [], html: [] };
}

/**
 * The marks of emphasis in a stretch, each opening one followed by the one that closes it. Only such as can be nothing
 * else: an opening mark stands behind a space and before a word, a closing one behind a word and before a space, and
 * none stands inside another's pair. `undefined` if any is not so.
 */
function emphasisIn(source: string, { start, end }: Span): readonly Span[] | undefined {
  const first = source.indexOf('*', start);
  if (first < 0 || first >= end) return noMarks;
  const marks: Span[] = [];
  let opening = 0;
  for (const { index, 0: mark } of source.slice(start, end).matchAll(/\*+/g)) {
    const from = start + index;
    const to = from + mark.length;
    const around = `${source.slice(Math.max(start, from - 1), from) || ' '}${source.slice(to, Math.min(end, to + 1)) || ' '}`;
    const fits =
      opening === 0 ? mark.length <= 2 && opens.test(around) : mark.length === opening && closes.test(around);
    if (!fits) return undefined;
    opening = opening === 0 ? mark.length : 0;
    marks.push({ start: from, end: to });
  }
  return opening === 0 ? marks : undefined;
}

const noMarks: readonly Span[] = [];
/** The characters before and behind a mark: */
const opens = /^[ \r\n][A-Za-z0-9]$/;
const closes = /^(?:[!-~][ \r\n]|[A-Za-z0-9][.,;:!?)])$/;
