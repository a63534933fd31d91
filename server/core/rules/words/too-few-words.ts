import { isEvidencePart, type PartAssessment } from '../../coverage/assess.ts';
import type { Rule } from '../rule.ts';
import { heedsHidden, hiddenHeadings } from '../structure/hidden-headings.ts';
import { partName, partPlace } from '../structure/places.ts';

/** A part below its minimum of words; where no minimum is asked for, one in which nothing stands. */
export const tooFewWords: Rule = {
  code: 'too-few-words',
  severity: 'error',
  counts: true,
  *check(subject) {
    const hidden = hiddenHeadings(subject);
    for (const part of subject.assessment.parts) {
      const span = partPlace(part);
      const { minimum } = part.definition.words;
      // How many words it has can be told once they are brought back.
      if (!span || hidden.areIn(part.section?.stretches ?? [])) continue;
      if (minimum === undefined) {
        if (part.words === 0 && holdsTextAlone(part)) {
          yield { span, variant: 'none', arguments: { part: partName(part.definition) } };
        }
        continue;
      }
      if (part.words >= minimum) continue;
      yield {
        span,
        arguments: {
          part: partName(part.definition),
          words: part.words,
          minimum,
          missing: minimum - part.words,
        },
      };
    }
  },
  heeds: heedsHidden,
};

/** Whether nothing else than words is asked for in a part: of what else it lacks, other rules tell. */
function holdsTextAlone({ definition, questions, sections, weeks }: PartAssessment): boolean {
  const required = sections.some((each) => each.definition.required);
  return questions.length === 0 && !required && weeks.length === 0 && !isEvidencePart(definition);
}
