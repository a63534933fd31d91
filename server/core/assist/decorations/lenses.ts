import {
  type Assessment,
  explanationMinimum,
  type ItemAssessment,
  type OutcomeAssessment,
  type PartAssessment,
} from '../../coverage/assess.ts';
import { counted, type Saying, saying } from '../../messages/saying.ts';
import { headingSpan, type IdentifiedSection } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';

/** What is told above a heading. */
export interface Lens {
  readonly span: Span;
  readonly title: readonly Saying[];
  /** Where something is still to be done, below this heading or, behind the last of them, from the start again. */
  readonly nextGap?: Span;
}

/** The state of each part and of all that must be evidenced, over its heading. */
export function lensesOf(assessment: Assessment): Lens[] {
  const gaps = gapsOf(assessment);
  const lenses: Lens[] = [];
  const add = (section: IdentifiedSection | PartAssessment['section'], title: Saying[], open: boolean) => {
    if (!section) return;
    const span = headingSpan(section);
    const nextGap = open
      ? (gaps.find(({ start }) => start > span.start) ?? gaps.find(({ start }) => start < span.start))
      : undefined;
    lenses.push({ span, title, ...(nextGap && { nextGap }) });
  };
  for (const part of assessment.parts) add(part.section, [partTitle(part)], true);
  for (const outcome of assessment.outcomes) {
    for (const item of itemsOf(outcome)) {
      const minimum = explanationMinimum(outcome.part?.definition);
      add(item.sections[0], itemTitle(item, minimum), item.state !== 'covered');
    }
  }
  return lenses.sort((one, other) => one.span.start - other.span.start);
}

function itemsOf({ details, whole }: OutcomeAssessment): readonly ItemAssessment[] {
  return details.length > 0 ? details : [whole];
}

/** The headings under which something is missing or too short, in the order of the text. */
function gapsOf({ parts, outcomes }: Assessment): Span[] {
  const gaps: Span[] = [];
  for (const { section, words, definition, questions } of parts) {
    if (!section) continue;
    const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = definition.words;
    if (words === 0 || words < minimum || words > maximum) gaps.push(headingSpan(section));
    for (const question of questions) {
      if (question.section && question.words === 0) gaps.push(headingSpan(question.section));
    }
  }
  for (const item of outcomes.flatMap(itemsOf)) {
    const [section] = item.sections;
    if (section && item.state !== 'covered') gaps.push(headingSpan(section));
  }
  return gaps.sort((one, other) => one.start - other.start);
}

function partTitle({ words, definition }: PartAssessment): Saying {
  const { minimum, maximum } = definition.words;
  if (minimum !== undefined && maximum !== undefined) {
    return saying('lens/words-between', { words, minimum, maximum });
  }
  if (minimum !== undefined) return saying('lens/words-of', { words, minimum });
  if (maximum !== undefined) return saying('lens/words-at-most', { words, maximum });
  return counted('lens/words', words);
}

function itemTitle(item: ItemAssessment, minimum: number): Saying[] {
  const { explanationWords: words, state, evidenceCount } = item;

  const isExplained = words >= minimum;
  if (evidenceCount === 0 && words === 0 && minimum > 0) return [saying('lens/nothing')];
  const isProven = state === 'covered' || !isExplained;
  const shown =
    evidenceCount === 0
      ? saying('lens/no-evidence')
      : counted(isProven ? 'lens/evidence' : 'lens/no-place', evidenceCount);
  if (isExplained) return [shown, counted('lens/words', words)];
  return [shown, words === 0 ? saying('lens/no-explanation') : saying('lens/words-of', { words, minimum })];
}
