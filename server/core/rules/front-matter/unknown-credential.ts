import type { Finding } from '../../findings/finding.ts';
import type { Submission } from '../../submission/submission.ts';
import { nearest } from '../../text/nearest.ts';
import { plainWords } from '../../text/plain-words.ts';
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
  const meant = nearest(credential.value, known) ?? namedAlone(credential.value, known);
  if (meant === undefined) return [{ ...finding, arguments: { credential: credential.value } }];
  return [
    {
      ...finding,
      variant: 'did-you-mean',
      arguments: { credential: credential.value, meant },
      fixes: () => [replacementFix(span, meant)],
    },
  ];
}

/** The only credential whose name without its issuer, or whose title, was written. */
function namedAlone(written: string, known: readonly string[]): string | undefined {
  const last = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  const meant = nearest(plainWords(last(written)).join('-'), known.map(last));
  const alike = known.filter((id) => last(id) === meant);
  return alike.length === 1 ? alike[0] : undefined;
}
