import { canServeAs, isNamedRightly } from '../../artifacts/formats.ts';
import { isTimeBased } from '../../artifacts/time-based.ts';
import type { Rule } from '../rule.ts';
import { artifactName, artifactUses, factsOfUse, filePlace, isInspected } from './subjects.ts';

/** A sound recording whose length cannot be read, so that neither its limits nor the times in it are checked. */
export const durationUnknown: Rule = {
  code: 'duration-unknown',
  severity: 'information',
  *check({ submission, factsOf }) {
    for (const use of artifactUses(submission)) {
      const span = filePlace(use);
      const facts = factsOfUse(use, factsOf);
      if (!span || !isTimeBased(use.kind) || !isInspected(facts)) continue;
      const { duration, fault, format } = facts;
      const otherwiseWrong =
        fault !== undefined || !isNamedRightly(use.file, format) || !canServeAs(use.kind, format);
      if (duration === undefined && !otherwiseWrong)
        yield { span, arguments: { artifact: artifactName(use) } };
    }
  },
};
