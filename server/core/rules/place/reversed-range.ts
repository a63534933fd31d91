import { shiftSpan } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { allReferences } from './references.ts';
import { replacementFix } from './replacement.ts';

/** A range of times or pages that ends before it starts. */
export const reversedRange: Rule = {
  code: 'reversed-range',
  severity: 'error',
  *check({ submission }) {
    for (const { reference, offset } of allReferences(submission)) {
      const { fault } = reference;
      if (fault?.kind !== 'reversed') continue;
      const span = shiftSpan(fault.span, offset);
      const violation = { span, arguments: { written: fault.text } };
      yield fault.replacement === undefined
        ? violation
        : { ...violation, fixes: [replacementFix(span, fault.replacement)] };
    }
  },
};
