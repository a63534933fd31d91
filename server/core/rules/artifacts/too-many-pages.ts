import type { HeadRule } from '../rule.ts';
import { artifactName, factsOfUse, filePlace, requiredOf } from './subjects.ts';

/** A document with more pages than the credential takes. */
export const tooManyPages: HeadRule = {
  code: 'too-many-pages',
  severity: 'warning',
  *checkHead({ frontMatter, definition, factsOf }) {
    for (const { use, requirement } of requiredOf(frontMatter, definition)) {
      const { maximum } = requirement.pages;
      const span = filePlace(use);
      const facts = factsOfUse(use, factsOf);
      const pages = facts?.state === 'file' ? facts.pages : undefined;
      if (!span || maximum === undefined || pages === undefined || pages <= maximum) continue;
      yield { span, arguments: { artifact: artifactName(use), pages, maximum } };
    }
  },
};
