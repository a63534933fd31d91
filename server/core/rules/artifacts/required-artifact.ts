import type { Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { frontMatterPlace } from '../structure/places.ts';
import { artifactUses, mayHideArtifacts } from './subjects.ts';

/** Artifacts that the credential asks for and that are not declared, or more than it takes. */
export const requiredArtifact: Rule = {
  code: 'required-artifact',
  severity: 'error',
  *check({ submission, definition }) {
    for (const { kind, minimum = 0, maximum = Number.POSITIVE_INFINITY } of definition.artifacts) {
      const declared = artifactUses(submission).filter((use) => use.kind === kind);
      const count = declared.length;
      if (count < minimum && !mayHideArtifacts(submission)) {
        const variant = minimum === 1 ? `no-${kind}` : 'too-few';
        yield { span: listPlace(submission), variant, arguments: { kind, minimum, count } };
      }
      const [surplus] = declared.slice(Math.max(maximum, 0));
      if (surplus && surplus.span.end > surplus.span.start) {
        yield { span: surplus.span, variant: 'too-many', arguments: { kind, maximum, count } };
      }
    }
  },
};

/** Where artifacts are declared: at the key `artifacts`, or at the credential that asks for them. */
function listPlace(submission: Submission): Span {
  return submission.frontMatter.artifactsKey ?? frontMatterPlace(submission);
}
