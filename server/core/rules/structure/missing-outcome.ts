import { nameSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { addOutcome } from './additions.ts';
import { heedsHidden, hiddenHeadings, keyOf } from './hidden-headings.ts';
import { isOutcomeAbsent, namedIn } from './outcome-presence.ts';
import { partName, shortened } from './places.ts';
import { meantByHeadings } from './unknown-outcome.ts';

/** An outcome of which nothing is there. Its details are not reported besides. */
export const missingOutcome: Rule = {
  code: 'missing-outcome',
  severity: 'error',
  *check(subject) {
    const { submission, assessment, definition } = subject;
    const hidden = hiddenHeadings(subject);
    const elsewhere = meantByHeadings(subject);
    for (const outcome of assessment.outcomes) {
      const { part } = outcome;
      if (!part || outcome.isDivided || !isOutcomeAbsent(outcome)) continue;
      const told = hidden.tellOf(keyOf.outcome(outcome.definition.id));
      if (told) yield* told;
      if (told || elsewhere.has(outcome.definition.id)) continue;
      const variant = namedIn(outcome);
      yield {
        span: nameSpan(part),
        ...(variant && { variant }),
        arguments: {
          part: partName(part.definition),
          outcome: `${definition.outcome.abbreviation} ${outcome.definition.id}`,
          statement: shortened(outcome.definition.statement),
        },
        fixes: () => [addOutcome(submission, definition, part, assessment.outcomes, outcome)],
      };
    }
  },
  heeds: heedsHidden,
};
