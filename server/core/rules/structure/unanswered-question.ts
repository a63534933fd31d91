import { nameSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { heedsHidden, hiddenHeadings } from './hidden-headings.ts';

/** A question whose heading is there with no words of the writer's own below it. */
export const unansweredQuestion: Rule = {
  code: 'unanswered-question',
  severity: 'error',
  counts: true,
  *check(subject) {
    const hidden = hiddenHeadings(subject);
    for (const { questions } of subject.assessment.parts) {
      for (const { id, section, words } of questions) {
        // The answer may be hidden with the headings below it.
        if (!section || words > 0 || hidden.areIn(section.stretches)) continue;
        const repeatsPrompt = section.units.some(
          ({ unit }) => unit.type === 'passage' && unit.text.trim() !== '',
        );
        yield {
          span: nameSpan(section),
          arguments: { question: id },
          ...(repeatsPrompt && { variant: 'only-prompt' }),
        };
      }
    }
  },
  heeds: heedsHidden,
};
