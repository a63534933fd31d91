import { perStretch } from '../submission/per-stretch.ts';
import { sourceOf } from '../submission/stretches.ts';
import type { Submission } from '../submission/submission.ts';
import { type Located, type Span, shiftSpan } from '../text/span.ts';

/** A comment that is addressed to this program: `<!-- micro-credential-disable-next-line missing-locator -->`. */
export interface SilenceComment {
  /** From `<!--` to `-->`. */
  readonly span: Span;
  /** What stands behind `micro-credential-`, lower-cased, whether it is known or not. */
  readonly verb: Located<string>;
  /** As they are written; none means every code. What follows ` -- ` is the writer's own note and not among them. */
  readonly codes: readonly Located<string>[];
}

export const silenceVerbs = ['disable-next-line', 'disable', 'enable'] as const;

const NONE: readonly SilenceComment[] = [];

/** The comments of a submission in the order of its text. */
export function silenceComments({ stretches }: Submission): SilenceComment[] {
  const comments: SilenceComment[] = [];
  for (const { stretch, offset } of stretches) {
    for (const comment of commentsInStretch(stretch)) comments.push(shifted(comment, offset));
  }
  return comments;
}

/** With spans in the stretch: an edit needs only the stretch that it touches to be searched anew. */
const commentsInStretch = perStretch((stretch): readonly SilenceComment[] => {
  const comments = stretch.units.flatMap(({ unit, offset }) => {
    const places = unit.type === 'html' ? [unit.span] : unit.flows.flatMap(({ html }) => html);
    return places.flatMap((place) => {
      const span = shiftSpan('span' in place ? place.span : place, offset);
      return commentsIn(sourceOf(stretch).slice(span.start, span.end), span.start);
    });
  });
  return comments.length === 0 ? NONE : comments;
});

/** One piece of HTML may hold several comments; one that is never closed is none. */
function commentsIn(html: string, at: number): SilenceComment[] {
  const comments: SilenceComment[] = [];
  for (let open = html.indexOf('<!--'); open >= 0; ) {
    const close = html.indexOf('-->', open + 4);
    if (close < 0) break;
    const comment = readComment(html.slice(open + 4, close), at + open + 4);
    if (comment) comments.push({ ...comment, span: { start: at + open, end: at + close + 3 } });
    open = html.indexOf('<!--', close + 3);
  }
  return comments;
}

function readComment(inner: string, at: number): Omit<SilenceComment, 'span'> | undefined {
  const start = /^[\s>]*micro-credential-(?=[a-z])/i.exec(inner)?.[0].length;
  if (start === undefined) return undefined;
  const [verb, ...codes] = wordsOf(inner, start, at);
  return verb && { verb: { ...verb, value: verb.value.toLowerCase() }, codes };
}

/** Words between spaces and commas, up to a note. In a quote, a line begins with the quote's mark. */
function wordsOf(inner: string, start: number, at: number): Located<string>[] {
  const words: Located<string>[] = [];
  for (const { 0: value, index } of inner.slice(start).matchAll(/[^\s,]+/g)) {
    if (/^(?:--+|—|–)$/.test(value)) break;
    if (value === '>') continue;
    const from = at + start + index;
    words.push({ value, span: { start: from, end: from + value.length } });
  }
  return words;
}

function shifted({ span, verb, codes }: SilenceComment, distance: number): SilenceComment {
  const shift = <T>(located: Located<T>): Located<T> => ({
    ...located,
    span: shiftSpan(located.span, distance),
  });
  return { span: shiftSpan(span, distance), verb: shift(verb), codes: codes.map(shift) };
}
