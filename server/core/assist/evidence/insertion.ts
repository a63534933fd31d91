import { assess, type ItemAssessment, isEvidencePart } from '../../coverage/assess.ts';
import type { Fix, TextEdit } from '../../findings/finding.ts';
import { addDetail, addOutcome, addPart } from '../../rules/structure/additions.ts';
import { isOutcomeAbsent } from '../../rules/structure/outcome-presence.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import { readSubmission } from '../../submission/read.ts';
import { referencesOf, type Submission } from '../../submission/submission.ts';
import { differenceOf } from '../../text/difference.ts';
import type { Span } from '../../text/span.ts';
import { itemsOf } from './choices.ts';
import { stretchesOf } from './item.ts';
import type { ReadingAids } from './place.ts';
import { needsSpaceBefore, needsSpaceBehind } from './spaces.ts';

/** An edit and where the cursor goes in its text: where the explanation is to be written. */
export interface Insertion {
  readonly edit: TextEdit;
  /** UTF-16 offset in the edit's text. */
  readonly cursor: number;
}

/** A text as it would be, with the cursor in it. */
interface Draft {
  readonly text: string;
  readonly cursor: number;
}

/** A part, an outcome in it, a detail in that: no item lacks more headings. */
const MOST_HEADINGS = 3;

/**
 * Writes a citation for an item: at `offset` where that stands in the item's section, else at the section's end, with
 * the headings that lead there where they are missing. Nothing where there is no such item, or no place in which the
 * citation would be read as one.
 */
export function insertEvidence(
  submission: Submission,
  itemId: string,
  citation: string,
  aids: ReadingAids,
  offset?: number,
): Insertion | undefined {
  let home = submission;
  for (let added = 0; added <= MOST_HEADINGS; added++) {
    const found = findItem(home, itemId, aids);
    if (!found) return undefined;
    const stretches = stretchesOf(found.item);
    if (stretches.length === 0) {
      const next =
        found.heading && readSubmission(applied(String(home.text), found.heading), aids.credentials, home);
      if (!next) return undefined;
      home = next;
      continue;
    }
    const draft = draftsIn(home, stretches, citation, home === submission ? offset : undefined).find(
      ({ text }) => isEvidence(home, text, itemId, aids),
    );
    if (!draft) return undefined;
    const edit = differenceOf(String(submission.text), draft.text);
    return { edit, cursor: Math.max(0, Math.min(edit.text.length, draft.cursor - edit.span.start)) };
  }
  return undefined;
}

interface Found {
  readonly item: ItemAssessment;
  /** The remedy that brings the item's heading, or that of what holds it, into being. */
  readonly heading?: Fix | undefined;
}

function findItem(submission: Submission, id: string, { factsOf }: ReadingAids): Found | undefined {
  const { definition } = submission;
  if (!definition) return undefined;
  const { outcomes, parts } = assess(submission, factsOf);
  const outcome = outcomes.find((each) => itemsOf(each).some((item) => item.id === id));
  const item = outcome && itemsOf(outcome).find((each) => each.id === id);
  if (!outcome || !item) return undefined;
  const part = parts.find((each) => isEvidencePart(each.definition));
  if (!part) return { item };
  if (!part.section) return { item, heading: addPart(submission, definition, parts, part) };
  if (item === outcome.whole || isOutcomeAbsent(outcome)) {
    return { item, heading: addOutcome(submission, definition, part.section, outcomes, outcome) };
  }
  return { item, heading: item.definition && addDetail(submission, definition, outcome, item.definition) };
}

/** The ways to write the citation, the best one first. */
function draftsIn(
  submission: Submission,
  stretches: readonly Span[],
  citation: string,
  offset: number | undefined,
): Draft[] {
  const text = String(submission.text);
  const here =
    offset === undefined ? undefined : stretches.find(({ start, end }) => start < offset && offset <= end);
  const last = here ?? stretches.at(-1);
  return [
    ...(here && offset !== undefined ? [inline(text, behindReference(submission, offset), citation)] : []),
    // A paragraph that speaks for an item without a heading speaks for it alone: there, in it.
    ...(last ? [paragraph(text, last, citation), inline(text, endOf(text, last), citation)] : []),
  ];
}

/** In the running text, between spaces; never in the middle of a word. */
function inline(text: string, offset: number, citation: string): Draft {
  let at = offset;
  while (isWordPart(text.charAt(at - 1)) && isWordPart(text.charAt(at))) at += 1;
  const lead = needsSpaceBefore(text, at) ? ' ' : '';
  const next = text.charAt(at);
  const isSpace = next === ' ' || next === '\t';
  const isEnd = next === '' || next === '\r' || next === '\n';
  const tail = isEnd || needsSpaceBehind(text, at) ? ' ' : '';
  const written = `${lead}${citation}${tail}`;
  const cursor = at + written.length + (isSpace ? 1 : 0);
  return { text: text.slice(0, at) + written + text.slice(at), cursor };
}

function isWordPart(character: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character);
}

/** As the beginning of a paragraph of its own behind what stands there. */
function paragraph(text: string, stretch: Span, citation: string): Draft {
  const newline = lineEndingOf(text);
  const at = endOf(text, stretch);
  const written = `${newline}${newline}${citation} `;
  const rest = text.slice(at);
  const tail = rest === '' ? newline : rest;
  return { text: text.slice(0, at) + written + tail, cursor: at + written.length };
}

function endOf(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Behind the bracket or link in which an offset stands. */
function behindReference(submission: Submission, offset: number): number {
  const text = String(submission.text);
  for (const { reference, offset: start } of referencesOf(submission.units)) {
    const from = text.lastIndexOf('[', start + reference.span.start);
    const close = text.indexOf(']', start + reference.span.end);
    const end = reference.form === 'link' ? start + reference.span.end : close + 1;
    if (from < offset && offset < end) return end;
  }
  return offset;
}

/** Whether the text as it would be holds all that it held and is read as evidence for the item. */
function isEvidence(before: Submission, text: string, id: string, aids: ReadingAids): boolean {
  const after = readSubmission(text, aids.credentials, before);
  if (!after) return false;
  const evidence = (submission: Submission): number =>
    findItem(submission, id, aids)?.item.evidenceCount ?? 0;
  const headings = ({ units }: Submission): number =>
    units.filter(({ unit }) => unit.type === 'heading').length;
  return evidence(after) > evidence(before) && headings(after) === headings(before);
}

function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((one, other) => other.span.start - one.span.start)
    .reduce(
      (result, { span, text: written }) => result.slice(0, span.start) + written + result.slice(span.end),
      text,
    );
}
