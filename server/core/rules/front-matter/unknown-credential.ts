import type { Finding } from '../../findings/finding.ts';
import type { Submission } from '../../submission/submission.ts';
import { nearest } from '../../text/nearest.ts';
import { replacementFix } from '../place/replacement.ts';
import { frontMatterPlace } from '../structure/places.ts';

/**
 * A credential that nobody has defined. It stands apart from the rules, which all need a definition to hold the
 * submission against.
 */
export function unknownCredential(submission: Submission, known: readonly string[]): Finding[] {
  const { credential } = submission.frontMatter;
  if (submission.definition || !credential) return [];
  const span = frontMatterPlace(submission);
  const finding = { code: 'unknown-credential', severity: 'error', span } as const;
  const meant = nearest(credential.value, known);
  if (meant === undefined) return [{ ...finding, arguments: { credential: credential.value } }];
  return [
    {
      ...finding,
      variant: 'did-you-mean',
      arguments: { credential: credential.value, meant },
      fixes: [replacementFix(span, meant)],
    },
  ];
}
