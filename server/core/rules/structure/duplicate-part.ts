import { nameSpan, type PartSection, unitSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { removeHeading } from './headings.ts';
import { misnumbered } from './part-numbers.ts';
import { partName } from './places.ts';

/** A part that stands in the text again: only the first one counts. */
export const duplicatePart: Rule = {
  code: 'duplicate-part',
  severity: 'error',
  *check({ submission, definition: credential }) {
    const seen = new Set<PartSection['definition']>();
    let before: PartSection | undefined;
    for (const part of submission.parts) {
      const { definition } = part;
      const wrong = misnumbered(submission, credential, part);
      if (wrong?.isTaken) yield { variant: 'other-number', ...wrong.violation };
      if (seen.has(definition)) {
        // Right behind its first half, the part is whole as soon as the second heading is gone.
        const joins = before?.definition === definition && before.span.end === unitSpan(part.heading).start;
        yield {
          span: nameSpan(part),
          arguments: { part: partName(definition) },
          ...(joins && { fixes: () => [removeHeading(submission, part)] }),
        };
      }
      seen.add(definition);
      before = part;
    }
  },
};
