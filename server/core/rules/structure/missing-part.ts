import { partHeading } from '../../scaffold/names.ts';
import { nameSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { addPart } from './additions.ts';
import { frontMatterPlace } from './places.ts';

/** A part of the credential that the submission does not have. What the part would hold is not reported besides. */
export const missingPart: Rule = {
  code: 'missing-part',
  severity: 'error',
  *check({ submission, assessment, definition: credential }) {
    let before = frontMatterPlace(submission);
    for (const part of assessment.parts) {
      const { definition, section } = part;
      if (section) before = nameSpan(section);
      // The part belongs behind the one before it, so that is where the writer is led.
      else {
        yield {
          span: before,
          arguments: { part: partHeading(definition) },
          fixes: () => [addPart(submission, credential, assessment.parts, part)],
        };
      }
    }
  },
};
