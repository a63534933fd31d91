import { endOf, isBeyondEnd } from '../../locators/bounds.ts';
import { referencesIn } from '../../submission/submission.ts';
import type { StretchRule } from '../rule.ts';
import { endOfRange, namedPlace, writtenPlace } from './references.ts';

/** A page that the document does not have. */
export const pageOutOfRange: StretchRule = {
  code: 'page-out-of-range',
  severity: 'error',
  *checkStretch(stretch, { factsOf }) {
    for (const placed of referencesIn(stretch)) {
      const { locator, fault, declaration, artifact } = placed.reference;
      if ((locator?.kind !== 'page' && locator?.kind !== 'slide') || fault) continue;
      const facts = declaration?.file && factsOf(declaration.file.value);
      if (facts?.state !== 'file' || facts.pages === undefined || !isBeyondEnd(locator, facts)) continue;
      const place = writtenPlace(placed, stretch);
      if (!place) continue;
      const startIsSound = locator.end !== undefined && locator.start <= facts.pages;
      const { span, written } = startIsSound ? endOfRange(place) : namedPlace(place);
      const { pages } = facts;
      yield {
        span,
        variant: pages === 1 ? 'single' : 'several',
        arguments: { written, artifact: artifact.value, page: endOf(locator), pages },
      };
    }
  },
};
