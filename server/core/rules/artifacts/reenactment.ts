import type { DeclaredArtifact } from '../../artifacts/artifacts.ts';
import type { Fix } from '../../findings/finding.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Head, HeadRule, Violation } from '../rule.ts';
import { artifactName, isStatedAmiss, requiredOf } from './subjects.ts';

/** Whether a scene was played for the recording, where the credential asks for that or does not take it. */
export const reenactment: HeadRule = {
  code: 'reenactment',
  severity: 'error',
  *checkHead(head) {
    const { frontMatter, definition } = head;
    for (const { use, requirement } of requiredOf(frontMatter, definition)) {
      const stated = use.declaration.reenactment;
      const violation = { arguments: { artifact: artifactName(use) } };
      if (requirement.reenactment === 'forbidden' && stated?.value) {
        yield { ...violation, span: stated.span, variant: 'forbidden' };
      }
      const isAmiss = !stated && isStatedAmiss('reenactment', use.declaration, head);
      if (requirement.reenactment === 'required' && !stated?.value && !isAmiss) {
        yield missing(use, head);
      }
    }
  },
};

function missing(use: DeclaredArtifact, head: Head): Violation {
  const { reenactment: stated } = use.declaration;
  const violation = { variant: 'required', arguments: { artifact: artifactName(use) } };
  if (stated) return { ...violation, span: stated.span, fixes: () => [replacementFix(stated.span, 'true')] };
  const fix = insertion(use, head);
  return { ...violation, span: use.span, ...(fix && { fixes: () => [fix] }) };
}

/** Writes the key behind the one that names the file, in the way in which the declaration is written. */
function insertion({ declaration }: DeclaredArtifact, { text }: Head): Fix | undefined {
  const before = declaration.file ?? declaration.id;
  if (!before) return undefined;
  const inBraces = text.charAt(declaration.span.start) === '{';
  const title = { title: 'fix/add-key', arguments: { text: 'reenactment: true' }, preferred: true };
  if (inBraces) {
    const at = before.span.end;
    return { ...title, edits: [{ span: { start: at, end: at }, text: ', reenactment: true' }] };
  }
  const lineStart =
    Math.max(...['\n', '\r'].map((end) => text.lastIndexOf(end, declaration.span.start - 1))) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(before.span.end, before.span.end + 1000))?.[0] ?? '';
  const at = before.span.end + rest.length;
  const ending = /^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0] ?? '\n';
  const indent = ' '.repeat(declaration.span.start - lineStart);
  return { ...title, edits: [{ span: { start: at, end: at }, text: `${ending}${indent}reenactment: true` }] };
}
