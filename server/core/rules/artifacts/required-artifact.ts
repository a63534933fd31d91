import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import type { Span } from '../../text/span.ts';
import type { Head, HeadRule } from '../rule.ts';
import { frontMatterPlace } from '../structure/places.ts';
import { mayHideArtifacts } from './subjects.ts';

/** Artifacts that the credential asks for and that are not declared, or more than it takes. */
export const requiredArtifact: HeadRule = {
  code: 'required-artifact',
  severity: 'error',
  *checkHead(head) {
    const { frontMatter, definition } = head;
    const mayBeThere = mayHideArtifacts(head) || mayBeAnything(head);
    for (const { kind, minimum = 0, maximum = Number.POSITIVE_INFINITY } of definition.artifacts) {
      const declared = declaredArtifacts(frontMatter).filter((use) => use.kind === kind);
      const count = declared.length;
      if (count < minimum && !mayBeThere) {
        const variant = minimum === 1 ? `no-${kind}` : 'too-few';
        yield { span: listPlace(head), variant, arguments: { kind, minimum, count } };
      }
      const [surplus] = declared.slice(Math.max(maximum, 0));
      if (surplus && surplus.span.end > surplus.span.start) {
        yield { span: surplus.span, variant: 'too-many', arguments: { kind, maximum, count } };
      }
    }
  },
};

/**
 * Whether something is declared that may be what is asked for: nobody can tell what it is, because its file is not named
 * or not there. That is told.
 */
function mayBeAnything({ frontMatter, factsOf }: Head): boolean {
  return declaredArtifacts(frontMatter).some(({ kind, file, declaration }) => {
    if (kind !== 'other' || declaration.kind) return false;
    const state = file.trim() === '' ? undefined : factsOf(file)?.state;
    return !declaration.file || state === 'missing' || state === 'folder';
  });
}

/** Where artifacts are declared: at the key `artifacts`, or at the credential that asks for them. */
function listPlace(head: Head): Span {
  return head.frontMatter.artifactsKey ?? frontMatterPlace(head);
}
