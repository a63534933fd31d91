import type { ArtifactDeclaration, FrontMatter } from '../../front-matter/front-matter.ts';
import { type Flow, sourceSpan } from '../../markdown/flow.ts';
import { findCitations } from '../../submission/citations.ts';
import type { PlacedUnit, Submission } from '../../submission/submission.ts';
import { type Located, type Span, shiftSpan } from '../../text/span.ts';
import { unitAt } from '../navigation/unit-at.ts';
import { contentOfValue } from '../navigation/values.ts';
import { tablesOf } from './folding.ts';
import { type OutlineItem, outlineItems } from './outline.ts';

/**
 * What a selection at an offset grows through: word, locator, citation, bracket, paragraph, sections, document. Each
 * stretch holds the one before it and is longer.
 */
export function selectionsAt(submission: Submission, offset: number): Span[] {
  const { frontMatter } = submission;
  const text = String(submission.text);
  const inHead = offset <= frontMatter.span.end;
  const placed = inHead ? undefined : unitAt(submission, offset);
  const candidates = [
    ...wordAt(text, offset),
    ...(inHead ? headSpans(text, frontMatter) : []),
    ...(placed ? unitSpans(placed) : []),
    ...(placed?.unit.type === 'row' ? tablesOf(submission).map(({ span }) => span) : []),
    ...sectionSpans(outlineItems(submission), offset),
  ]
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  const chain: Span[] = [];
  for (const span of [...candidates, { start: 0, end: text.length }]) {
    const inner = chain.at(-1);
    if (!inner || (span.start <= inner.start && inner.end <= span.end && length(span) > length(inner))) {
      chain.push(span);
    }
  }
  return chain;
}

/** Letters and digits without anything between them; the longest word that is looked for is a line. */
function wordAt(text: string, offset: number): Span[] {
  const isWord = (index: number): boolean => /[\p{L}\p{M}\p{N}_'’]/u.test(text.charAt(index));
  const isPart = (index: number): boolean => isWord(index) || /[\uD800-\uDFFF]/.test(text.charAt(index));
  let start = offset;
  let end = offset;
  while (start > 0 && isPart(start - 1) && offset - start < LONGEST_WORD) start--;
  while (end < text.length && isPart(end) && end - offset < LONGEST_WORD) end++;
  return end > start ? [{ start, end }] : [];
}

const LONGEST_WORD = 1000;

function unitSpans(placed: PlacedUnit): Span[] {
  const { unit, offset } = placed;
  const inBlock: Span[] = [unit.span];
  if (unit.textSpan) inBlock.push(unit.textSpan);
  if (unit.task) inBlock.push(unit.task.box);
  for (const { span, artifact, written } of unit.references) {
    inBlock.push(span, artifact.span, ...(written ? [written.span] : []));
  }
  for (const mention of unit.mentions) inBlock.push(mention.span);
  for (const flow of unit.flows) inBlock.push(...flowSpans(flow));
  return inBlock.map((span) => shiftSpan(span, offset));
}

function flowSpans(flow: Flow): Span[] {
  const spans = findCitations(flow).flatMap(({ span }) => {
    const bracket = sourceSpan(flow, span);
    return [bracket, { start: bracket.start + 1, end: bracket.end - 1 }];
  });
  for (const { span, target, text } of flow.links) {
    spans.push(span, sourceSpan(flow, text), ...(target ? [target] : []));
  }
  // A cell of a table, without the spaces around it.
  if (flow.text !== '') spans.push(sourceSpan(flow, { start: 0, end: flow.text.length }));
  return spans;
}

function headSpans(text: string, frontMatter: FrontMatter): Span[] {
  const { credential, title, author, focus, artifacts, artifactsList, rules } = frontMatter;
  const values = [credential, title, author, focus].filter((value) => value !== undefined);
  return [
    ...values.flatMap((value) => valueSpans(text, value)),
    ...artifacts.flatMap((artifact) => declarationSpans(text, artifact)),
    ...rules.flatMap(({ span, codeSpan, severitySpan }) => [codeSpan, severitySpan, span]),
    ...(artifactsList ? [artifactsList] : []),
  ];
}

function declarationSpans(text: string, declaration: ArtifactDeclaration): Span[] {
  const { span, id, file, title, transcript, consent } = declaration;
  const values = [id, file, title, transcript].filter((value) => value !== undefined);
  return [...values.flatMap((value) => valueSpans(text, value)), ...(consent ? [consent.span] : []), span];
}

function valueSpans(text: string, value: Located<string>): Span[] {
  return [contentOfValue(text, value), value.span];
}

function sectionSpans(items: readonly OutlineItem[], offset: number): Span[] {
  const item = items.find(({ span }) => span.start <= offset && offset <= span.end);
  return item ? [item.span, ...sectionSpans(item.children, offset)] : [];
}

function length({ start, end }: Span): number {
  return end - start;
}
