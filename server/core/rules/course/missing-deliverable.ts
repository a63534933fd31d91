import { weekName } from '../../scaffold/names.ts';
import { nameSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../structure/places.ts';

/** Something that a week of the course asks for and that its entry does not show. */
export const missingDeliverable: Rule = {
  code: 'missing-deliverable',
  severity: 'warning',
  *check({ assessment }) {
    for (const { weeks } of assessment.parts) {
      const empty = new Set<number>();
      for (const { sections, words, deliverables } of weeks) {
        const [first] = sections;
        if (!first) continue;
        const span = nameSpan(first);
        const name = weekName(first);
        if (words === 0) {
          if (!empty.has(span.start)) yield { span, variant: 'empty', arguments: { weeks: name } };
          empty.add(span.start);
          continue;
        }
        for (const { text, shown } of deliverables) {
          if (!shown) yield { span, arguments: { weeks: name, deliverable: shortened(text) } };
        }
      }
    }
  },
  // A week shows in its words what was due.
  heeds: (_, { definition }) => definition.course !== undefined,
};
