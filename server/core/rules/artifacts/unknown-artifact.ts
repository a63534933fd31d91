import { inStretches } from '../../submission/per-stretch.ts';
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
    const declared = [...submission.context.artifactById.keys()];
    for (const { found: reference, offset } of undeclared(submission.stretches)) {
      const { value } = reference.artifact;
      const span = shiftSpan(reference.artifact.span, offset);
      const meant = nearest(value, declared);
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

/** Citations of what is not declared. */
export const undeclared = inStretches(({ references }) =>
  references.filter(({ declaration }) => !declaration),
);
