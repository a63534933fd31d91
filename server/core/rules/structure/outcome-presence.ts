import { firstNaming, type ItemAssessment, type OutcomeAssessment } from '../../coverage/assess.ts';
import { nameSpan } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';

/**
 * Whether nothing speaks for an outcome: no section, no detail's section, no paragraph. Script rows alone do not, nor
 * does a paragraph that names an outcome with details and none of these.
 */
export function isOutcomeAbsent({ sections, details, whole }: OutcomeAssessment): boolean {
  return sections.length === 0 && (details.length > 0 ? details : [whole]).every(isItemAbsent);
}

export function isItemAbsent({ sections, named }: ItemAssessment): boolean {
  return sections.length === 0 && named.every(({ paragraphs }) => paragraphs.length === 0);
}

/** How an outcome is named of which nothing else is there: in passing, in the script's rows alone, or nowhere. */
export function namedIn({ details, whole }: OutcomeAssessment): 'named' | 'script' | undefined {
  const named = [whole, ...details].flatMap((item) => item.named);
  if (named.some(({ paragraphs }) => paragraphs.length > 0)) return 'named';
  return named.length > 0 ? 'script' : undefined;
}

/** Where to report what an outcome lacks: at its heading, else at its first detail's, else at its part's. */
export function outcomePlace({ sections, details, part }: OutcomeAssessment): Span | undefined {
  const section = sections[0] ?? details.flatMap((detail) => detail.sections)[0] ?? part;
  return section && nameSpan(section);
}

/** Where to report what an item lacks: at its heading, else where a paragraph or a row names it first. */
export function itemPlace(item: ItemAssessment): Span | undefined {
  const [section] = item.sections;
  if (section) return nameSpan(section);
  const placed = firstNaming(item);
  const mention = placed?.unit.mentions.find(({ outcome, detail = outcome }) => detail === item.id);
  return placed && mention && shiftSpan(mention.span, placed.offset);
}

/** The items that are to be evidenced where they stand: those of outcomes that are there at all. */
export function* presentItems(
  outcomes: readonly OutcomeAssessment[],
): Generator<{ readonly outcome: OutcomeAssessment; readonly item: ItemAssessment }> {
  for (const outcome of outcomes) {
    if (isOutcomeAbsent(outcome)) continue;
    const items = outcome.details.length > 0 ? outcome.details : [outcome.whole];
    for (const item of items) yield { outcome, item };
  }
}
