import type { FactsOf } from '../../artifacts/facts.ts';
import type { Located } from '../../text/span.ts';
import type { HeadRule, Violation } from '../rule.ts';

/** A declared file that is not there; for a transcript, which only helps to write, that matters less. */
export const artifactMissing: HeadRule = {
  code: 'artifact-missing',
  severity: 'error',
  *checkHead({ frontMatter, factsOf }) {
    for (const { file, transcript } of frontMatter.artifacts) {
      if (file) yield* absence(file, factsOf);
      if (!transcript) continue;
      for (const violation of absence(transcript, factsOf)) {
        yield { variant: 'transcript', ...violation, severity: 'warning' };
      }
    }
  },
};

function* absence({ value: file, span }: Located<string>, factsOf: FactsOf): Generator<Violation> {
  if (file.trim() === '') return;
  const state = factsOf(file)?.state;
  if (state === 'missing') yield { span, arguments: { file } };
  if (state === 'folder') yield { variant: 'folder', span, arguments: { file } };
}
