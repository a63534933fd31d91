import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import type { HeadRule } from '../rule.ts';
import { filePlace } from './subjects.ts';

/** A file that stays behind when the submission's folder is handed in. Nobody looks whether it is there. */
export const artifactOutsideWorkspace: HeadRule = {
  code: 'artifact-outside-workspace',
  severity: 'warning',
  *checkHead({ frontMatter }) {
    for (const use of declaredArtifacts(frontMatter)) {
      const span = filePlace(use);
      const { whereabouts } = use;
      if (!span || whereabouts === 'inside' || whereabouts === 'device') continue;
      yield { span, variant: whereabouts, arguments: { file: use.file } };
    }
  },
};
