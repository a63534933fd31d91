import type { HeadRule } from '../rule.ts';

/** A declared file that is not there. */
export const artifactMissing: HeadRule = {
  code: 'artifact-missing',
  severity: 'error',
  *checkHead({ frontMatter, factsOf }) {
    for (const { file } of frontMatter.artifacts) {
      if (!file || file.value.trim() === '') continue;
      const state = factsOf(file.value)?.state;
      if (state === 'missing') yield { span: file.span, arguments: { file: file.value } };
      if (state === 'folder') yield { variant: 'folder', span: file.span, arguments: { file: file.value } };
    }
  },
};
