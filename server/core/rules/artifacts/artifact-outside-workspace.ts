import { whereaboutsOf } from '../../artifacts/whereabouts.ts';
import type { Rule } from '../rule.ts';
import { artifactUses, filePlace } from './subjects.ts';

/** A file that stays behind when the submission's folder is handed in. Nobody looks whether it is there. */
export const artifactOutsideWorkspace: Rule = {
  code: 'artifact-outside-workspace',
  severity: 'warning',
  *check({ submission }) {
    for (const use of artifactUses(submission)) {
      const span = filePlace(use);
      const whereabouts = whereaboutsOf(use.file);
      if (!span || whereabouts === 'inside' || whereabouts === 'device') continue;
      yield { span, variant: whereabouts, arguments: { file: use.file } };
    }
  },
};
