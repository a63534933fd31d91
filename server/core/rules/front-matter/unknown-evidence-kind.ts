import type { Finding } from '../../findings/finding.ts';
import type { Submission } from '../../submission/submission.ts';
import { nearest } from '../../text/nearest.ts';
import { replacementFix } from '../place/replacement.ts';

/** A kind of evidence that the credential does not have, though it has a list of them. */
export function unknownEvidenceKind({ frontMatter, definition }: Submission): Finding[] {
  const known = definition?.evidenceKinds.map(({ id }) => id) ?? [];
  if (known.length === 0) return [];
  return frontMatter.artifacts.flatMap(({ evidenceKind }): Finding[] => {
    if (!evidenceKind || known.includes(evidenceKind.value)) return [];
    const { value, span } = evidenceKind;
    const finding = { code: 'front-matter-schema', severity: 'warning', span } as const;
    const meant = nearest(value, known);
    if (meant === undefined) {
      const args = { value, allowed: known.join(', ') };
      return [{ ...finding, variant: 'not-in-list', arguments: args }];
    }
    const fixes = [replacementFix(span, meant)];
    return [{ ...finding, variant: 'not-in-list-meant', arguments: { value, meant }, fixes: () => fixes }];
  });
}
