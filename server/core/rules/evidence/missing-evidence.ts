import { lowered, type Rule } from '../rule.ts';
import { isItemAbsent, itemPlace, presentItems } from '../structure/outcome-presence.ts';
import { exampleCitation } from './example-citation.ts';

/** A detail that is written about with nothing cited for it. */
export const missingEvidence: Rule = {
  code: 'missing-evidence',
  severity: 'error',
  *check({ assessment, definition, submission }) {
    for (const { item } of presentItems(assessment.outcomes)) {
      const span = itemPlace(item);
      if (!span || isItemAbsent(item) || item.evidenceCount > 0) continue;
      yield {
        span,
        arguments: {
          item: `${definition.outcome.abbreviation} ${item.id}`,
          example: exampleCitation(submission.frontMatter, definition),
        },
        ...(item.definition?.origin === 'derived' && { severity: lowered('error') }),
      };
    }
  },
};
