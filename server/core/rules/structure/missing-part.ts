import { partHeading } from '../../scaffold/names.ts';
import { nameSpan } from '../../submission/submission.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Rule } from '../rule.ts';
import { addPart } from './additions.ts';
import { almostHeadingOf, mayHoldAlmostHeading } from './almost-headings.ts';
import { heedsHidden, hiddenHeadings, keyOf } from './hidden-headings.ts';
import { frontMatterPlace, partName, quoted } from './places.ts';

/** A part of the credential that the submission does not have. What the part would hold is not reported besides. */
export const missingPart: Rule = {
  code: 'missing-part',
  severity: 'error',
  *check(subject) {
    const { submission, assessment, definition: credential } = subject;
    const hidden = hiddenHeadings(subject);
    let before = frontMatterPlace(submission);
    for (const part of assessment.parts) {
      const { definition, section } = part;
      const told = hidden.tellOf(keyOf.part(definition.id));
      const almost = section || told ? undefined : almostHeadingOf(definition, subject);
      if (section) before = nameSpan(section);
      else if (told) yield* told;
      else if (almost) {
        yield {
          span: almost.span,
          variant: 'almost',
          arguments: { part: partName(definition), written: quoted(almost.words) },
          fixes: () => [replacementFix(almost.span, `# ${almost.words}`)],
        };
      }
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
  heeds: (edit) =>
    heedsHidden(edit) || mayHoldAlmostHeading(edit.source) || mayHoldAlmostHeading(edit.earlierSource),
};
