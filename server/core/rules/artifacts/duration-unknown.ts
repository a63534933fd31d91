import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import { canServeAs, isNamedRightly } from '../../artifacts/formats.ts';
import { isTimeBased } from '../../artifacts/time-based.ts';
import type { HeadRule } from '../rule.ts';
import { artifactName, factsOfUse, filePlace, isInspected } from './subjects.ts';

/** A sound recording whose length cannot be read, so that neither its limits nor the times in it are checked. */
export const durationUnknown: HeadRule = {
  code: 'duration-unknown',
  severity: 'information',
  *checkHead({ frontMatter, factsOf }) {
    for (const use of declaredArtifacts(frontMatter)) {
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
