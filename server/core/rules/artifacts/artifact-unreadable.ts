import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import type { ArtifactFacts } from '../../artifacts/facts.ts';
import type { HeadRule } from '../rule.ts';
import { filePlace } from './subjects.ts';

/** A file that is there and that nobody can open. */
export const artifactUnreadable: HeadRule = {
  code: 'artifact-unreadable',
  severity: 'error',
  *checkHead({ frontMatter, factsOf }) {
    for (const use of declaredArtifacts(frontMatter)) {
      const span = filePlace(use);
      if (!span) continue;
      const { whereabouts } = use;
      if (whereabouts !== 'inside' && whereabouts !== 'device') continue;
      const variant = whereabouts === 'device' ? 'device' : variantOf(factsOf(use.file));
      if (variant === undefined) continue;
      const violation = { span, variant, arguments: { file: use.file } };
      // That a file takes long to read, or cannot be fetched as a whole, is no fault of the submission.
      const isOurs = variant === 'slow' || variant === 'large';
      yield isOurs ? { ...violation, severity: 'information' } : violation;
    }
  },
};

function variantOf(facts: ArtifactFacts | undefined): string | undefined {
  if (facts?.state === 'unreadable') return facts.reason ?? 'other';
  return facts?.state === 'file' ? facts.fault : undefined;
}
