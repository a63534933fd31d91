import type { ItemAssessment } from '../../coverage/assess.ts';
import type { Locator } from '../../locators/locator.ts';
import { perStretch, perStretches } from '../../submission/per-stretch.ts';
import { type PlacedReference, type PlacedUnit, referencesOf } from '../../submission/submission.ts';
import { shiftSpan } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { presentItems } from '../structure/outcome-presence.ts';

/** The very same place, cited again for one detail. A script's row and the text below the detail may share a place. */
export const repeatedEvidence: Rule = {
  code: 'repeated-evidence',
  severity: 'hint',
  *check({ assessment, definition }) {
    for (const { item } of presentItems(assessment.outcomes)) {
      for (const { reference, offset } of repetitionsFor(item)) {
        const { artifact, span } = reference;
        yield {
          span: shiftSpan(span, offset),
          arguments: { item: `${definition.outcome.abbreviation} ${item.id}`, artifact: artifact.value },
        };
      }
    }
  },
};

/** Paragraphs elsewhere speak for an item only while it has no section of its own. */
function repetitionsFor({ stretches, named }: ItemAssessment): PlacedReference[] {
  if (named.every(({ paragraphs }) => paragraphs.length === 0)) {
    return repeatedIn(stretches).map(({ citation, index }) => {
      const { reference, offset } = citation;
      return { reference, offset: offset + (stretches[index]?.offset ?? 0) };
    });
  }
  const isNew = firstOf();
  return named.flatMap(({ stretch, paragraphs }) =>
    placesCited(paragraphs)
      .filter(({ place }) => !isNew(place))
      .map(({ citation: { reference, offset } }) => ({ reference, offset: offset + stretch.offset })),
  );
}

interface CitedPlace {
  readonly place: string;
  readonly citation: PlacedReference;
}

const placesIn = perStretch(({ units }) => placesCited(units));

const repeatedIn = perStretches((stretches) => {
  const isNew = firstOf();
  return stretches.flatMap((stretch, index) =>
    placesIn(stretch)
      .filter(({ place }) => !isNew(place))
      .map(({ citation }) => ({ citation, index })),
  );
});

function placesCited(units: readonly PlacedUnit[]): CitedPlace[] {
  return referencesOf(units.filter(({ unit }) => unit.type !== 'row')).flatMap((citation): CitedPlace[] => {
    const { declaration, locator, artifact } = citation.reference;
    return declaration && locator ? [{ place: `${artifact.value} ${nameOf(locator)}`, citation }] : [];
  });
}

/** Tells of each place whether it was asked for the first time. */
function firstOf(): (place: string) => boolean {
  const seen = new Set<string>();
  return (place) => {
    const { size } = seen;
    return seen.add(place).size > size;
  };
}

function nameOf(locator: Locator): string {
  if ('text' in locator) return `${locator.kind} ${locator.text.toLowerCase()}`;
  const { kind, start, end } = locator;
  return `${kind} ${start} ${end === start ? '' : (end ?? '')}`;
}
