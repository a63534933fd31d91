import { lowered, type Rule } from '../rule.ts';
import { addDetail } from './additions.ts';
import { heedsHidden, hiddenHeadings, keyOf } from './hidden-headings.ts';
import { isItemAbsent, outcomePlace, presentItems } from './outcome-presence.ts';
import { shortened } from './places.ts';
import { meantByHeadings } from './unknown-outcome.ts';

/** A detail of an outcome for which neither a section nor a paragraph speaks. */
export const missingDetail: Rule = {
  code: 'missing-detail',
  severity: 'error',
  *check(subject) {
    const { submission, assessment, definition } = subject;
    const hidden = hiddenHeadings(subject);
    const elsewhere = meantByHeadings(subject);
    for (const { outcome, item } of presentItems(assessment.outcomes)) {
      const span = outcomePlace(outcome);
      if (!span || outcome.isDivided || item === outcome.whole || !isItemAbsent(item)) continue;
      const told = hidden.tellOf(keyOf.detail(item.id));
      if (told) yield* told;
      if (told || elsewhere.has(item.id)) continue;
      const { definition: detail } = item;
      yield {
        span,
        ...(item.named.length > 0 && { variant: 'script' }),
        arguments: {
          outcome: `${definition.outcome.abbreviation} ${item.outcome}`,
          detail: `${definition.outcome.abbreviation} ${item.id}`,
          statement: shortened(item.statement),
        },
        ...(detail && { fixes: () => [addDetail(submission, definition, outcome, detail) ?? []].flat() }),
        ...(item.definition?.origin === 'derived' && { severity: lowered('error') }),
      };
    }
  },
  heeds: heedsHidden,
};
