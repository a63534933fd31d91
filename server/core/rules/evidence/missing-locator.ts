import { replacementFix } from '../place/replacement.ts';
import type { Rule } from '../rule.ts';
import { placelessEvidence } from './placeless.ts';

/** Evidence that names an artifact and not the place in it. */
export const missingLocator: Rule = {
  code: 'missing-locator',
  severity: 'error',
  *check({ submission, assessment }) {
    for (const part of assessment.parts) {
      for (const { reference, span, beside } of placelessEvidence(part, submission)) {
        const { kind, artifact } = reference;
        if (beside) {
          const cited = submission.text.slice(beside.span.start, span.end);
          yield {
            variant: 'beside',
            span,
            arguments: { artifact: artifact.value, written: beside.written },
            fixes: () => [replacementFix(beside.span, `${cited}, ${beside.written}]`)],
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
