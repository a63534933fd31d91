import type { HeadRule } from '../rule.ts';
import { artifactName, factsOfUse, filePlace, requiredOf } from './subjects.ts';

/** A file that is larger than the credential takes. */
export const artifactTooLarge: HeadRule = {
  code: 'artifact-too-large',
  severity: 'warning',
  *checkHead({ frontMatter, definition, factsOf }) {
    for (const { use, requirement } of requiredOf(frontMatter, definition)) {
      const { maximumBytes } = requirement;
      const span = filePlace(use);
      const facts = factsOfUse(use, factsOf);
      if (!span || maximumBytes === undefined || facts?.state !== 'file' || facts.size <= maximumBytes)
        continue;
      const [size, maximum] = sizes(facts.size, maximumBytes);
      yield { span, arguments: { artifact: artifactName(use), size, maximum } };
    }
  },
};

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** Two sizes in the unit of the larger, with as many digits as it takes to tell them apart. */
function sizes(size: number, maximum: number): [string, string] {
  const power = Math.min(Math.floor(Math.log(Math.max(size, 1)) / Math.log(1000)), units.length - 1);
  const written = (bytes: number, digits: number): string =>
    `${Number((bytes / 1000 ** power).toFixed(digits))} ${units[power] ?? ''}`;
  for (let digits = 1; digits < 12; digits++) {
    if (written(size, digits) !== written(maximum, digits))
      return [written(size, digits), written(maximum, digits)];
  }
  return [`${size} bytes`, `${maximum} bytes`];
}
