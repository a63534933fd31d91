import { headingSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { frontMatterPlace } from './places.ts';

/** A part of the credential that the submission does not have. What the part would hold is not reported besides. */
export const missingPart: Rule = {
  code: 'missing-part',
  severity: 'error',
  *check({ submission, assessment }) {
    let before = frontMatterPlace(submission);
    for (const { definition, section } of assessment.parts) {
      if (section) before = headingSpan(section);
      // The part belongs behind the one before it, so that is where the writer is led.
      else yield { span: before, arguments: { part: partTitle(definition.id, definition.title) } };
    }
  },
};

/** "Part 2. Work Examples/Artifacts", whether or not the definition's title says its number. */
export function partTitle(id: string, title: string): string {
  const number = /^part-(\d+)$/.exec(id)?.[1];
  return number === undefined || /^part\b/i.test(title) ? title : `Part ${number}. ${title}`;
}
