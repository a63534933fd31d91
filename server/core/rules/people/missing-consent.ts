import { artifactsOf, type ArtifactUse } from '../../artifacts/artifacts.ts';
import type { Fix } from '../../findings/finding.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import type { Rule } from '../rule.ts';

/** An artifact that shows people, without a word about their consent. */
export const missingConsent: Rule = {
  code: 'missing-consent',
  severity: 'warning',
  *check({ submission, definition }) {
    for (const artifact of artifactsOf(submission)) {
      const asked = definition.artifacts.filter(({ kind }) => kind === artifact.kind);
      const required = asked.some(({ consent }) => consent === 'required');
      if (!required && !asked.some(({ consent }) => consent === 'recommended')) continue;
      const { consent } = artifact.declaration;
      if (consent?.given) continue;
      yield {
        span: consent?.span ?? artifact.span,
        ...(consent && { variant: 'not-given' }),
        ...(!required && { severity: 'information' as const }),
        arguments: { artifact: artifact.id },
        ...(!consent && { fixes: [noteConsent(submission.text, artifact)] }),
      };
    }
  },
};

const CONSENT = 'consent: { form: on file }';

/** The writer says by this remedy that everybody has agreed, so that no editor may apply it by itself. */
function noteConsent(text: string, { declaration, id }: ArtifactUse): Fix {
  const { span } = declaration;
  const written = text.slice(span.start, span.end);
  const fix = { title: 'fix/note-consent', arguments: { artifact: id }, preferred: false };
  if (written.startsWith('{')) {
    const end = span.start + written.replace(/[\s,]*\}$/, '').length;
    return { ...fix, edits: [{ span: { start: end, end }, text: `, ${CONSENT}` }] };
  }
  const lineStart = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const indent = ' '.repeat(span.start - lineStart);
  const end = span.start + written.trimEnd().length;
  return { ...fix, edits: [{ span: { start: end, end }, text: `${lineEndingOf(text)}${indent}${CONSENT}` }] };
}
