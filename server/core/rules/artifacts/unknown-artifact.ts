import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import { artifactPath } from '../../submission/artifact-path.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import type { Submission } from '../../submission/submission.ts';
import { nearest } from '../../text/nearest.ts';
import { shiftSpan } from '../../text/span.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Rule } from '../rule.ts';
import { mayHideArtifacts } from './subjects.ts';

/** A citation of an artifact that the front matter does not declare. */
export const unknownArtifact: Rule = {
  code: 'unknown-artifact',
  severity: 'error',
  *check({ submission }) {
    const mayBeDeclared = mayHideArtifacts(submission);
    for (const { found: reference, offset } of undeclared(submission.stretches)) {
      const { value } = reference.artifact;
      const span = shiftSpan(reference.artifact.span, offset);
      const meant = meantArtifact(value, submission);
      if (meant === undefined && mayBeDeclared) continue;
      yield meant === undefined
        ? { span, arguments: { artifact: value } }
        : {
            span,
            variant: 'did-you-mean',
            arguments: { artifact: value, meant },
            fixes: () => [replacementFix(span, meant)],
          };
    }
  },
};

/** The declared id that a citation most likely means: one that is spelled much alike, or that of the file it names. */
export function meantArtifact(written: string, { context }: Pick<Submission, 'context'>): string | undefined {
  const { artifactById } = context;
  const near = nearest(written, artifactById.keys());
  if (near !== undefined) return near;
  const bare = written.replace(/\.[^.]+$/, '');
  if (artifactKindOf(written) !== 'other' && artifactById.has(bare)) return bare;
  const named = [...artifactById].filter(([, { file }]) => file && isNameOf(written, file.value));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** Whether a text is a file's path, or its name with or without what stands behind the dot. */
function isNameOf(written: string, file: string): boolean {
  const path = artifactPath(file).toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [path, name, name.replace(/\.[^.]+$/, '')].includes(written.toLowerCase());
}

/** Citations of what is not declared. */
export const undeclared = inStretches(({ references }) =>
  references.filter(({ declaration }) => !declaration),
);
