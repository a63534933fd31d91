import { replacementFix } from '../place/replacement.ts';
import type { Rule } from '../rule.ts';
import { placelessEvidence } from './placeless.ts';

/** Evidence that names an artifact and not the place in it. */
export const missingLocator: Rule = {
  code: 'missing-locator',
  severity: 'error',
  *check(subject) {
    for (const part of subject.assessment.parts) {
      for (const { reference, span, beside } of placelessEvidence(part, subject)) {
        const { kind, artifact } = reference;
        if (beside) {
          yield {
            variant: reference.form === 'link' ? 'beside-link' : 'beside',
            span,
            arguments: { artifact: artifact.value, written: beside.written },
            fixes: () => [replacementFix(beside.span, beside.mended)],
          };
        } else {
          yield {
            variant: variants[kind ?? 'other'] ?? 'place',
            span,
            arguments: { artifact: artifact.value },
          };
        }
      }
    }
  },
};

const variants: Readonly<Record<string, string>> = {
  video: 'time',
  audio: 'time',
  document: 'page',
  presentation: 'slide',
};
