import { explanationMinimum } from '../../coverage/assess.ts';
import { lowered, type Rule } from '../rule.ts';
import { isItemAbsent, itemPlace, presentItems } from '../structure/outcome-presence.ts';

/** Evidence that is cited without saying why it proves the detail. */
export const missingExplanation: Rule = {
  code: 'missing-explanation',
  severity: 'error',
  counts: true,
  *check({ assessment, definition }) {
    const part = assessment.parts.find(({ definition: { evidence } }) => evidence)?.definition;
    const minimum = explanationMinimum(part);
    for (const { item } of presentItems(assessment.outcomes)) {
      const span = itemPlace(item);
      const words = item.explanationWords;
      if (!span || isItemAbsent(item) || item.evidenceCount === 0 || words >= minimum) continue;
      yield {
        span,
        arguments: { item: `${definition.outcome.abbreviation} ${item.id}`, words, minimum },
        ...(item.definition?.origin === 'derived' && { severity: lowered('error') }),
      };
    }
  },
};
