import { endOf, isBeyondEnd } from '../../locators/bounds.ts';
import type { Rule } from '../rule.ts';
import { allReferences, endOfRange, namedPlace, writtenPlace } from './references.ts';

/** A page that the document does not have. */
export const pageOutOfRange: Rule = {
  code: 'page-out-of-range',
  severity: 'error',
  *check({ submission, factsOf }) {
    for (const placed of allReferences(submission)) {
      const { locator, fault, declaration, artifact } = placed.reference;
      if ((locator?.kind !== 'page' && locator?.kind !== 'slide') || fault) continue;
      const facts = declaration?.file && factsOf(declaration.file.value);
      if (facts?.state !== 'file' || facts.pages === undefined || !isBeyondEnd(locator, facts)) continue;
      const place = writtenPlace(placed, submission);
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
