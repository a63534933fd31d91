import { referencesIn } from '../../submission/submission.ts';
import { shiftSpan } from '../../text/span.ts';
import type { StretchRule } from '../rule.ts';
import { replacementFix } from './replacement.ts';

/** A range of times or pages that ends before it starts. */
export const reversedRange: StretchRule = {
  code: 'reversed-range',
  severity: 'error',
  *checkStretch(stretch) {
    for (const { reference, offset } of referencesIn(stretch)) {
      const { fault } = reference;
      if (fault?.kind !== 'reversed') continue;
      const span = shiftSpan(fault.span, offset);
      const { replacement } = fault;
      const violation = { span, arguments: { written: fault.text } };
      yield replacement === undefined
        ? violation
        : { ...violation, fixes: () => [replacementFix(span, replacement)] };
    }
  },
};
