import { evidenceOf, type ItemAssessment, type OutcomeAssessment } from '../../coverage/assess.ts';
import { writeLocator } from '../../locators/write-locator.ts';
import type { PlacedUnit, Submission } from '../../submission/submission.ts';
import { containsOffset, type Span, shiftSpan } from '../../text/span.ts';
import { type Hover, type HoverMessage, type HoverSources, message } from './hover.ts';

/** Of an outcome or a detail named in prose. */
export function hoverMention(
  submission: Submission,
  { unit, offset: start }: PlacedUnit,
  offset: number,
  sources: HoverSources,
): Hover | undefined {
  const mention = unit.mentions.find((each) => containsOffset(shiftSpan(each.span, start), offset));
  return mention && hoverOutcome(submission, mention, shiftSpan(mention.span, start), sources);
}

/** The full text of an outcome or a detail, where it comes from, how far it has come and what is cited for it. */
export function hoverOutcome(
  submission: Submission,
  wanted: { readonly outcome: string; readonly detail?: string },
  span: Span,
  { assessment }: HoverSources,
): Hover | undefined {
  const outcome = assessment.outcomes.find(({ definition }) => definition.id === wanted.outcome);
  const abbreviation = submission.definition?.outcome.abbreviation ?? '';
  if (!outcome) return undefined;
  if (wanted.detail === undefined) return ofOutcome(outcome, abbreviation, span);
  const detail = outcome.details.find(({ id }) => id === wanted.detail);
  return (
    detail && { span, title: `${abbreviation} ${detail.id}`, lines: [detail.statement, ...linesOf(detail)] }
  );
}

function ofOutcome(outcome: OutcomeAssessment, abbreviation: string, span: Span): Hover {
  const { id, statement } = outcome.definition;
  const details = outcome.details.map((detail) => `${detail.id} ${detail.statement}`);
  const state = details.length === 0 ? linesOf(outcome.whole) : details;
  return { span, title: `${abbreviation} ${id}`, lines: [statement, ...state] };
}

function linesOf(item: ItemAssessment): HoverMessage[] {
  const { state, explanationWords: words, definition } = item;
  const evidence = evidenceOf(item);
  const lines = [message(`state-${state}`, { words, count: evidence.length })];
  const places = evidence.map(({ reference: { artifact, locator } }) =>
    locator ? `${artifact.value} ${writeLocator(locator)}` : artifact.value,
  );
  if (places.length > 0) lines.push(message('evidence', { places: places.join('; ') }));
  if (definition === undefined && item.id !== item.outcome) lines.push(message('writer'));
  else if (definition && definition.origin !== 'issuer') lines.push(message(definition.origin));
  return lines;
}
