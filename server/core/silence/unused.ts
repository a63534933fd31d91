import { type Code, codes, isCode } from '../findings/codes.ts';
import type { Finding, Fix, TextEdit } from '../findings/finding.ts';
import { nearest } from '../text/nearest.ts';
import type { Located, Span } from '../text/span.ts';
import { type SilenceComment, silenceVerbs } from './comment.ts';
import { afterLine, lineEnd, lineStart } from './next-line.ts';
import { type Directive, type Entry, isVerb } from './silences.ts';

const unused = { code: 'unused-silence', severity: 'hint' } as const;

/** Tells of comments that are not understood and, where the rules ran, of those that silence or end nothing. */
export function unusedSilences(
  text: string,
  comments: readonly SilenceComment[],
  directives: readonly Directive[],
  isJudged: boolean,
): Finding[] {
  const enables = directives.filter(({ verb }) => verb === 'enable');
  return [
    ...comments.flatMap((comment) => notUnderstood(text, comment)),
    ...(isJudged ? directives.flatMap((directive) => useless(text, directive, enables)) : []),
  ];
}

function notUnderstood(text: string, comment: SilenceComment): Finding[] {
  const { verb, codes: written } = comment;
  if (!isVerb(verb.value)) {
    const meant = nearest(verb.value, silenceVerbs);
    const replacement = meant && [{ span: verb.span, text: meant }];
    const fix = replacement ? changeTo(meant, replacement) : removeFix(removal(text, comment));
    return [{ ...unused, variant: 'unknown-comment', span: verb.span, arguments: {}, fixes: () => [fix] }];
  }
  return written.flatMap((code) => {
    if (isCode(code.value)) return [];
    const meant = nearest(code.value, codes);
    const place = { ...unused, span: code.span };
    const remove = removeFix(removal(text, comment, [code]), written.length > 1 ? code.value : undefined);
    if (meant === undefined) {
      return [{ ...place, variant: 'unknown-code', arguments: { code: code.value }, fixes: () => [remove] }];
    }
    const change = changeTo(meant, [{ span: code.span, text: meant }]);
    return [
      {
        ...place,
        variant: 'did-you-mean',
        arguments: { code: code.value, meant },
        fixes: () => [change, remove],
      },
    ];
  });
}

function useless(text: string, directive: Directive, enables: readonly Directive[]): Finding[] {
  const { comment, verb, entries } = directive;
  const idle = entries.filter((entry) => !entry.used);
  if (idle.length === 0) return [];
  const ends = verb === 'enable' ? 'enable' : undefined;
  if (idle.length === Math.max(1, comment.codes.length)) {
    const edits = [...removal(text, comment), ...withoutEnds(text, idle, enables)];
    const variant = ends && { variant: ends };
    return [{ ...unused, ...variant, span: comment.span, arguments: {}, fixes: () => [removeFix(edits)] }];
  }
  return idle.flatMap((entry): Finding[] => {
    const { code } = entry;
    if (!code) return [];
    const edits = [...removal(text, comment, [code]), ...withoutEnds(text, [entry], enables)];
    const fixes = [removeFix(edits, code.value)];
    const args = { code: code.value satisfies Code };
    return [
      {
        ...unused,
        variant: `${ends ?? 'disable'}-code`,
        span: code.span,
        arguments: args,
        fixes: () => fixes,
      },
    ];
  });
}

/** When a comment goes, what does no more than end it goes along. */
function withoutEnds(text: string, gone: readonly Entry[], enables: readonly Directive[]): TextEdit[] {
  const isGone = new Set(gone);
  return enables.flatMap(({ comment, entries }) => {
    const idle = entries.filter(({ ended }) => ended.length > 0 && ended.every((entry) => isGone.has(entry)));
    if (idle.length === 0) return [];
    return removal(
      text,
      comment,
      idle.flatMap(({ code }) => code ?? []),
    );
  });
}

/** Takes codes out of a comment; all of it where no other code is left. */
function removal(
  text: string,
  comment: SilenceComment,
  without: readonly Located<string>[] = [],
): TextEdit[] {
  if (without.length > 0 && without.length < comment.codes.length) {
    return without.map(({ span }) => ({ span: withSpaceBefore(text, span), text: '' }));
  }
  return [{ span: wholeLine(text, comment.span), text: '' }];
}

function withSpaceBefore(text: string, { start, end }: Span): Span {
  let from = start;
  while (/[\s,]/.test(text.charAt(from - 1))) from--;
  return { start: from, end };
}

/** A comment's own line goes with it, unless the lines around it would then run together. */
function wholeLine(text: string, { start, end }: Span): Span {
  const line = { start: lineStart(text, start), end: lineEnd(text, end) };
  const alone = text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '';
  if (!alone) return { start: /[ \t]/.test(text.charAt(start - 1)) ? start - 1 : start, end };
  const next = afterLine(text, end);
  const isBlank = (from: number): boolean => text.slice(from, lineEnd(text, from)).trim() === '';
  const before = line.start === 0 || isBlank(lineStart(text, beforeLineBreak(text, line.start)));
  return before || isBlank(next) ? { start: line.start, end: next } : { start, end };
}

function beforeLineBreak(text: string, lineStartOffset: number): number {
  return lineStartOffset - (text.startsWith('\r\n', lineStartOffset - 2) ? 2 : 1);
}

function removeFix(edits: readonly TextEdit[], code?: string): Fix {
  return code === undefined
    ? { title: 'fix/remove-comment', arguments: {}, edits, preferred: true }
    : { title: 'fix/remove-code', arguments: { code }, edits, preferred: true };
}

function changeTo(meant: string, edits: readonly TextEdit[]): Fix {
  return { title: 'fix/change-to', arguments: { text: meant }, edits, preferred: true };
}
