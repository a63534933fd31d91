import { isBehindFile } from '../../coverage/behind-file.ts';
import { readTimeRange } from '../../locators/read-time-range.ts';
import { referencesIn } from '../../submission/submission.ts';
import { shiftSpan } from '../../text/span.ts';
import type { StretchRule, Violation } from '../rule.ts';
import { quoted } from '../structure/places.ts';
import { replacementFix } from './replacement.ts';

/** A time that no assessor can look up as it is written. */
export const malformedTimestamp: StretchRule = {
  code: 'malformed-timestamp',
  severity: 'error',
  *checkStretch(stretch, { factsOf }) {
    for (const { reference, offset } of referencesIn(stretch)) {
      const { fault, kind } = reference;
      if (!fault) continue;
      const unreadableTime = fault.kind === 'unreadable' && (kind === 'video' || kind === 'audio');
      if (fault.kind !== 'malformed-time' && !unreadableTime) continue;
      const span = shiftSpan(fault.span, offset);
      const { locator } = fault.replacement === undefined ? {} : readTimeRange(fault.replacement);
      const isElsewhere = locator && isBehindFile(locator, reference, factsOf);
      const replacement = isElsewhere ? undefined : fault.replacement;
      const violation: Violation = {
        variant: fault.kind === 'malformed-time' ? fault.reason : 'unreadable',
        span,
        arguments: { written: quoted(fault.text) },
      };
      yield replacement === undefined
        ? violation
        : { ...violation, fixes: () => [replacementFix(span, replacement)] };
    }
  },
};
