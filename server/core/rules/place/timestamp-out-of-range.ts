import { endOf, isBeyondEnd } from '../../locators/bounds.ts';
import { formatTime } from '../../locators/time.ts';
import { referencesIn } from '../../submission/submission.ts';
import type { StretchRule } from '../rule.ts';
import { endOfRange, namedPlace, writtenPlace } from './references.ts';

/** A time that the recording does not reach. */
export const timestampOutOfRange: StretchRule = {
  code: 'timestamp-out-of-range',
  severity: 'error',
  *checkStretch(stretch, { factsOf }) {
    for (const placed of referencesIn(stretch)) {
      const { locator, fault, declaration, artifact } = placed.reference;
      if (locator?.kind !== 'time' || fault) continue;
      const facts = declaration?.file && factsOf(declaration.file.value);
      if (facts?.state !== 'file' || facts.duration === undefined || !isBeyondEnd(locator, facts)) continue;
      const place = writtenPlace(placed, stretch);
      if (!place) continue;
      // Where the start is sound, only the end is wrong.
      const startIsSound =
        locator.end !== undefined && !isBeyondEnd({ ...locator, end: locator.start }, facts);
      const { span, written } = startIsSound ? endOfRange(place) : namedPlace(place);
      const duration = formatTime(Math.floor(facts.duration));
      yield {
        span,
        arguments: { written, artifact: artifact.value, time: formatTime(endOf(locator)), duration },
      };
    }
  },
};
