import type { PartAssessment } from '../../coverage/assess.ts';
import { type Fix, shiftFinding } from '../../findings/finding.ts';
import { recogniserOf } from '../../submission/outline-reader.ts';
import { perStretch } from '../../submission/per-stretch.ts';
import type { Place, Recognised } from '../../submission/recognise.ts';
import { type PlacedStretch, type Stretch, sourceOf } from '../../submission/stretches.ts';
import { nameSpan, unitSpan } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { QuietEdit } from '../quiet-edit.ts';
import type { Subject, Violation } from '../rule.ts';
import { isItemAbsent, isOutcomeAbsent } from './outcome-presence.ts';
import { quoted } from './places.ts';

/*
 * A comment or a code block that is never closed swallows all headings below it. What is missing then is not told heading
 * by heading but once, where the comment begins: there the writer can act.
 */

/** A comment or a code block with lines in it that would be headings outside. Spans are offsets in the stretch. */
interface Hiding {
  readonly kind: 'comment' | 'code';
  readonly span: Span;
  /** The mark that opens it. */
  readonly opening: Span;
  /** Present for code with a mark at its end. */
  readonly isClosed?: true;
  readonly headings: readonly HiddenHeading[];
}

interface HiddenHeading {
  readonly span: Span;
  /** Its words, without the marks. */
  readonly words: string;
}

/** Whether a quiet edit may hide a heading or bring one back: code is edited quietly, as it says nothing. */
export function heedsHidden({ source, earlierSource }: QuietEdit): boolean {
  return mayHide(source) || mayHide(earlierSource);
}

/** Whether a line that is no heading may read as one. */
function mayHide(source: string): boolean {
  return /(?:^|[\r\n]) {0,3}#{1,6}[ \t]/.test(source);
}

const headingLine = /(?<=^|[\r\n]) {0,3}#{1,6}[ \t]+([^\r\n]*[^\s#])[ \t]*#*[ \t]*(?=$|[\r\n])/g;

const hidingsIn = perStretch((stretch): readonly Hiding[] => {
  if (stretch.heading) return [];
  const source = sourceOf(stretch);
  if (!mayHide(source)) return [];
  const comments = stretch.units.flatMap((placed): Holder[] => {
    const isComment = placed.unit.type === 'html' && placed.unit.text.startsWith('<!--');
    const span = unitSpan(placed);
    const opening = { start: span.start, end: span.start + '<!--'.length };
    return isComment ? [{ kind: 'comment', span, opening }] : [];
  });
  return [...comments, ...codeBlocks(stretch, source)]
    .map((holder) => ({ ...holder, headings: headingsIn(holder.span, source) }))
    .filter(({ headings }) => headings.length > 0)
    .sort((one, other) => one.span.start - other.span.start);
});

type Holder = Omit<Hiding, 'headings'>;

function headingsIn({ start, end }: Span, source: string): HiddenHeading[] {
  return [...source.slice(start, end).matchAll(headingLine)].map((match) => ({
    span: shiftSpan({ start: match.index, end: match.index + match[0].length }, start),
    words: match[1] ?? '',
  }));
}

const fences = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/gm;

/** The code blocks between marks. Code is no unit, so they stand where there is none. */
function codeBlocks({ units }: Stretch, source: string): Holder[] {
  const blocks: Holder[] = [];
  const end = { start: source.length, end: source.length };
  let from = 0;
  for (const unit of [...units.map(unitSpan), end]) {
    let opening: Span | undefined;
    for (const { 0: line, 1: mark = '', 2: rest = '', index } of source
      .slice(from, unit.start)
      .matchAll(fences)) {
      const lineEnd = from + index + line.length;
      const markEnd = lineEnd - rest.length;
      const isEnd =
        opening && rest.trim() === '' && mark.startsWith(source.slice(opening.start, opening.end));
      if (opening && isEnd) {
        blocks.push({ kind: 'code', span: { start: opening.start, end: lineEnd }, opening, isClosed: true });
        opening = undefined;
      } else opening ??= { start: markEnd - mark.length, end: markEnd };
    }
    if (opening) blocks.push({ kind: 'code', span: { start: opening.start, end: unit.start }, opening });
    from = Math.max(from, unit.end);
  }
  return blocks;
}

/** The headings that the submission lacks and that stand hidden in it. */
export interface HiddenHeadings {
  /**
   * What is told of a heading that is hidden: the problem for the first one in a comment, nothing for the others.
   * `undefined` for one that is not hidden.
   */
  tellOf(key: string): readonly Violation[] | undefined;
  /** Whether any stands in one of these stretches. */
  areIn(stretches: readonly PlacedStretch[]): boolean;
}

const none: HiddenHeadings = { tellOf: () => undefined, areIn: () => false };

export function hiddenHeadings(subject: Subject): HiddenHeadings {
  const hiding = subject.submission.stretches.filter(({ stretch }) => hidingsIn(stretch).length > 0);
  if (hiding.length === 0) return none;
  const told = new Map<string, readonly Violation[]>();
  const places = new Set<PlacedStretch>();
  for (const placed of hiding) {
    for (const each of hidingsIn(placed.stretch)) {
      const lacking = lackingIn(each, placed, subject).filter(({ key }) => !told.has(key));
      const [first, ...others] = lacking;
      if (!first) continue;
      places.add(placed);
      told.set(first.key, [violationAt(each, first.heading, placed)]);
      for (const { key } of others) told.set(key, []);
    }
  }
  return {
    tellOf: (key) => told.get(key),
    areIn: (stretches) => stretches.some((stretch) => places.has(stretch)),
  };
}

/** Keys by which rules ask; an id of a question or a section is only one within its part. */
export const keyOf = {
  part: (part: string) => `part ${part}`,
  question: (part: string, id: string) => `question ${part} ${id}`,
  section: (part: string, id: string) => `section ${part} ${id}`,
  outcome: (id: string) => `outcome ${id}`,
  detail: (id: string) => `detail ${id}`,
};

interface Lacking {
  readonly heading: HiddenHeading;
  readonly key: string;
}

function lackingIn(
  { headings }: Hiding,
  placed: PlacedStretch,
  { assessment, definition }: Subject,
): readonly Lacking[] {
  const recogniser = recogniserOf(definition);
  let place: Place = { part: partAt(assessment.parts, placed.offset)?.definition, outcome: undefined };
  return headings.flatMap((heading) => {
    const recognised = recogniser.recognise(heading.words, place);
    const key = keyOfLacking(recognised, place, assessment);
    place = placeBehind(recognised, place);
    return key === undefined ? [] : { heading, key };
  });
}

function placeBehind(recognised: Recognised, place: Place): Place {
  if (recognised.kind === 'part') return { part: recognised.part, outcome: undefined };
  if (recognised.kind === 'outcome') return { ...place, outcome: recognised.id };
  return recognised.kind === 'detail' ? { ...place, outcome: recognised.outcome } : place;
}

/** The part in which something stands. */
function partAt(parts: readonly PartAssessment[], offset: number): PartAssessment | undefined {
  let last: PartAssessment | undefined;
  let start = -1;
  for (const part of parts) {
    const at = part.section ? nameSpan(part.section).start : -1;
    if (start < at && at < offset) [last, start] = [part, at];
  }
  return last;
}

/** The key of what a heading names, where rules would report it as missing. */
function keyOfLacking(
  recognised: Recognised,
  place: Place,
  { parts, outcomes }: Subject['assessment'],
): string | undefined {
  const part = parts.find(
    ({ definition }) => definition === (recognised.kind === 'part' ? recognised.part : place.part),
  );
  if (recognised.kind === 'part') return part && !part.section ? keyOf.part(recognised.part.id) : undefined;
  // Of what a missing part would hold nothing is told.
  if (!part?.section || part.isDivided) return undefined;
  switch (recognised.kind) {
    case 'question': {
      const question = part.questions.find(({ id }) => id === recognised.id);
      return question && !question.section ? keyOf.question(part.definition.id, question.id) : undefined;
    }
    case 'section': {
      const section = part.sections.find(({ definition }) => definition.id === recognised.id);
      const isLacking = section?.definition.required && section.found.length === 0;
      return isLacking ? keyOf.section(part.definition.id, recognised.id) : undefined;
    }
    case 'outcome': {
      const outcome = outcomes.find(({ definition }) => definition.id === recognised.id);
      return outcome?.part && isOutcomeAbsent(outcome) ? keyOf.outcome(recognised.id) : undefined;
    }
    case 'detail': {
      const outcome = outcomes.find(({ definition }) => definition.id === recognised.outcome);
      const item = outcome?.details.find(({ id }) => id === recognised.id);
      const isLacking = outcome?.part && !isOutcomeAbsent(outcome) && item && isItemAbsent(item);
      return isLacking ? keyOf.detail(recognised.id) : undefined;
    }
    default:
      return undefined;
  }
}

function violationAt(hiding: Hiding, heading: HiddenHeading, { stretch, offset }: PlacedStretch): Violation {
  const { kind, opening } = hiding;
  const source = sourceOf(stretch);
  const mark = source.slice(opening.start, opening.end);
  const found = remedy(hiding, heading, source);
  const violation = {
    span: opening,
    variant: `hidden-in-${kind}`,
    arguments: { heading: quoted(heading.words), mark },
    ...(found && { fixes: () => [found] }),
  };
  return shiftFinding(violation, offset);
}

/** The remedy that brings the text back; none where the comment or code ends by a mark of its own, as it may be meant. */
function remedy(hiding: Hiding, heading: HiddenHeading, source: string): Fix | undefined {
  const { kind, span, opening, isClosed } = hiding;
  if (kind === 'comment') {
    const behind = source.slice(heading.span.start, span.end);
    const end = behind.indexOf('-->');
    const next = behind.indexOf('<!--');
    // The end of a later comment is not this one's.
    if (end >= 0 && (next < 0 || end < next)) return undefined;
    // Nearly always a comment is one paragraph; what else it was meant to hide can be seen then.
    const before = source.slice(span.start, heading.span.start);
    const note = before.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/, 1)[0]?.trimEnd() ?? '';
    if (note === '<!--') return edit('fix/remove-comment-mark', opening, '');
    const at = span.start + note.length;
    return edit('fix/end-comment', { start: at, end: at }, ' -->');
  }
  if (isClosed) return undefined;
  const [line = ''] = source.slice(opening.start, span.end).split(/[\r\n]/, 1);
  return edit('fix/remove-code-mark', { start: opening.start, end: opening.start + line.length }, '');
}

function edit(title: Fix['title'], span: Span, text: string): Fix {
  return { title, arguments: {}, edits: [{ span, text }], preferred: true };
}
