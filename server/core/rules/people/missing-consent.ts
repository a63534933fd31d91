import { artifactKindOf } from '../../credential/artifact-kinds.ts';
import type { Fix } from '../../findings/finding.ts';
import type { ArtifactDeclaration } from '../../front-matter/front-matter.ts';
import { lineEndingOf } from '../../scaffold/insert.ts';
import { isStatedAmiss } from '../artifacts/subjects.ts';
import type { HeadRule } from '../rule.ts';

/** An artifact that shows people, without a word about their consent. */
export const missingConsent: HeadRule = {
  code: 'missing-consent',
  severity: 'warning',
  *checkHead({ frontMatter, definition, text }) {
    for (const declaration of frontMatter.artifacts) {
      const { id, file, consent } = declaration;
      const kind = declaration.kind?.value ?? artifactKindOf(file?.value ?? '');
      const asked = definition.artifacts.filter((each) => each.kind === kind);
      const required = asked.some(({ consent }) => consent === 'required');
      if (!required && !asked.some(({ consent }) => consent === 'recommended')) continue;
      if (consent?.given || (!consent && isStatedAmiss('consent', declaration, { frontMatter, text })))
        continue;
      yield {
        span: consent?.span ?? id?.span ?? declaration.span,
        ...(consent && { variant: 'not-given' }),
        ...(!required && { severity: 'information' as const }),
        arguments: { artifact: id?.value ?? '' },
        ...(!consent && { fixes: () => [noteConsent(text, declaration)] }),
      };
    }
  },
};

const CONSENT = 'consent: { form: on file }';

/** The writer says by this remedy that everybody has agreed, so that no editor may apply it by itself. */
function noteConsent(text: string, { id, span }: ArtifactDeclaration): Fix {
  const written = text.slice(span.start, span.end);
  const fix = { title: 'fix/note-consent', arguments: { artifact: id?.value ?? '' }, preferred: false };
  if (written.startsWith('{')) {
    const end = span.start + written.replace(/[\s,]*\}$/, '').length;
    return { ...fix, edits: [{ span: { start: end, end }, text: `, ${CONSENT}` }] };
  }
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const indent = ' '.repeat(span.start - lineStart);
  const end = span.start + written.trimEnd().length;
  return { ...fix, edits: [{ span: { start: end, end }, text: `${lineEndingOf(text)}${indent}${CONSENT}` }] };
}
