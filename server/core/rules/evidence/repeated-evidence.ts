import type { Locator } from '../../locators/locator.ts';
import { referencesOf } from '../../submission/submission.ts';
import { shiftSpan } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { presentItems } from '../structure/outcome-presence.ts';

/** The very same place, cited again for one detail. A script's row and the text below the detail may share a place. */
export const repeatedEvidence: Rule = {
  code: 'repeated-evidence',
  severity: 'hint',
  *check({ assessment, definition }) {
    for (const { item } of presentItems(assessment.outcomes)) {
      // Paragraphs elsewhere speak for an item only while it has no section of its own, so that all are in order.
      const units = [...item.sections.flatMap((section) => section.units), ...item.named].filter(
        ({ unit }) => unit.type !== 'row' && unit.references.length > 0,
      );
      const seen = new Set<string>();
      for (const { reference, offset } of referencesOf(units)) {
        const { declaration, locator, artifact, span } = reference;
        if (!declaration || !locator) continue;
        const place = `${artifact.value} ${nameOf(locator)}`;
        if (!seen.has(place)) seen.add(place);
        else {
          yield {
            span: shiftSpan(span, offset),
            arguments: {
              item: `${definition.outcome.abbreviation} ${item.id}`,
              artifact: artifact.value,
            },
          };
        }
      }
    }
  },
};

function nameOf(locator: Locator): string {
  if ('text' in locator) return `${locator.kind} ${locator.text.toLowerCase()}`;
  const { kind, start, end } = locator;
  return `${kind} ${start} ${end === start ? '' : (end ?? '')}`;
}
