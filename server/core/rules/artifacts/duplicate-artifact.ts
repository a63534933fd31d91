import { replacementFix } from '../place/replacement.ts';
import type { HeadRule } from '../rule.ts';

/** An id that two artifacts share: whoever cites it means the first. */
export const duplicateArtifact: HeadRule = {
  code: 'duplicate-artifact',
  severity: 'error',
  *checkHead({ frontMatter }) {
    const ids = frontMatter.artifacts.flatMap(({ id }) => (id ? [id] : []));
    const seen = new Set<string>();
    const taken = new Set(ids.map(({ value }) => value));
    for (const { value, span } of ids) {
      if (!seen.has(value)) seen.add(value);
      else
        yield {
          span,
          arguments: { artifact: value },
          fixes: () => [replacementFix(span, freeId(value, taken))],
        };
    }
  },
};

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
