import type { CourseStakeholderDefinition } from '../../credential/definition.ts';
import { phraseText } from '../../credential/phrase.ts';
import { findPhrases, readPhrases } from '../../credential/phrase-list.ts';
import { nameSpan, type PlacedUnit, unitSpan, unitsIn } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { perUnitAnd } from '../per-unit.ts';
import type { Rule } from '../rule.ts';

/** The id under which definitions ask for the section that says who is on the leadership team. */
const REPRESENTATION = 'representation';

/** A group of people whom nobody represents where the leadership team is presented. */
export const missingStakeholder: Rule = {
  code: 'missing-stakeholder',
  severity: 'warning',
  *check({ assessment, definition: { course } }) {
    const stakeholders = course?.stakeholders ?? [];
    if (stakeholders.length === 0) return;
    for (const { sections } of assessment.parts) {
      const team = sections.find(({ definition }) => definition.id === REPRESENTATION);
      const [first] = team?.found ?? [];
      if (!team?.filled || !first) continue;
      const presence = presenceOf(stakeholders, unitsIn(team.stretches));
      for (const [index, { title }] of stakeholders.entries()) {
        const { named, row } = presence.get(index) ?? {};
        if (named && !row) continue;
        yield row
          ? { span: row, variant: 'empty-row', arguments: { stakeholder: title } }
          : { span: nameSpan(first), arguments: { stakeholder: title } };
      }
    }
  },
  heeds: (_, { definition }) => definition.course !== undefined,
};

interface Presence {
  readonly named?: boolean;
  /** The row that is there for the group with nothing in it. */
  readonly row?: Span;
}

/**
 * Which groups are named, by their place in the list. A row of which only the first cell is filled names nobody, and
 * stays to be filled whatever the sentences around it say.
 */
function presenceOf(
  stakeholders: readonly CourseStakeholderDefinition[],
  units: readonly PlacedUnit[],
): Map<number, Presence> {
  const look = groupsIn(stakeholders);
  const presence = new Map<number, Presence>();
  const inRows = new Set<number>();
  for (const placed of units) {
    const { unit } = placed;
    const filled = unit.flows.filter(({ text }) => text.trim() !== '').length;
    for (const index of look(unit)) {
      const before = presence.get(index);
      if (unit.type !== 'row') presence.set(index, { ...before, named: true });
      else if (filled > 1) inRows.add(index);
      else if (!before?.row) presence.set(index, { ...before, row: unitSpan(placed) });
    }
  }
  for (const index of inRows) presence.set(index, { named: true });
  return presence;
}

const groupsIn = perUnitAnd((stakeholders: readonly CourseStakeholderDefinition[]) => {
  const owners = stakeholders.flatMap(({ keywords, title }, index) => [title, ...keywords].map(() => index));
  const list = readPhrases(stakeholders.flatMap(({ keywords, title }) => [title, ...keywords]));
  const groups = (text: string): readonly number[] =>
    [...findPhrases(list, phraseText(text)).keys()].flatMap((index) => owners[index] ?? []);
  return ({ text, type, flows }): readonly number[] => {
    if (type === 'html') return [];
    // A row is about the group in its first cell, whoever is named beside.
    const own = type === 'row' ? groups(flows[0]?.text ?? '') : [];
    return own.length > 0 ? own : groups(text);
  };
});
