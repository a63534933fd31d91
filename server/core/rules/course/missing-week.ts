import type { PartAssessment } from '../../coverage/assess.ts';
import type { WeekAssessment } from '../../coverage/assess-course.ts';
import { placeForWeek } from '../../coverage/places.ts';
import type { Fix } from '../../findings/finding.ts';
import { insertBlocks } from '../../scaffold/insert.ts';
import { weekName } from '../../scaffold/names.ts';
import { weekText } from '../../scaffold/sections.ts';
import type { PartSection, Submission } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { depthInside } from '../structure/headings.ts';
import { partName, partPlace } from '../structure/places.ts';

/** Weeks of a course that have no entry. A log that has none at all is one problem. */
export const missingWeek: Rule = {
  code: 'missing-week',
  severity: 'warning',
  *check({ submission, assessment }) {
    for (const part of assessment.parts) {
      const { section } = part;
      const span = partPlace(part);
      if (!section || !span || part.weeks.length === 0) continue;
      const name = partName(part.definition);
      const gaps = gapsOf(part);
      if (section.weeks.length === 0) {
        yield {
          span,
          variant: 'none',
          arguments: { part: name },
          fixes: () => [addWeeks(submission, section, gaps)],
        };
        continue;
      }
      for (const gap of gaps) {
        yield {
          span,
          arguments: { part: name, weeks: weekName(gap) },
          fixes: () => [addWeeks(submission, section, [gap])],
        };
      }
    }
  },
};

type Gap = Pick<WeekAssessment, 'from' | 'to'> & {
  readonly deliverables: WeekAssessment['deliverables'];
};

/** The stretches of weeks without an entry; each week once, even where a shorter course ends in it. */
function gapsOf({ weeks }: PartAssessment): Gap[] {
  const told = new Set<number>();
  return weeks.flatMap(({ missing, deliverables, sections }) => {
    const gaps: Gap[] = [];
    for (const week of missing) {
      if (told.has(week)) continue;
      told.add(week);
      const last = gaps.at(-1);
      if (last?.to === week - 1) gaps[gaps.length - 1] = { ...last, to: week };
      else gaps.push({ from: week, to: week, deliverables: sections.length === 0 ? deliverables : [] });
    }
    return gaps;
  });
}

function addWeeks({ text }: Submission, section: PartSection, gaps: readonly Gap[]): Fix {
  const depth = depthInside(section, section.weeks);
  const [first] = gaps;
  const at = first ? placeForWeek(section, first.from) : section.span.end;
  const blocks = gaps.map((gap) => weekText(gap, depth)).join('\n\n');
  return {
    title: gaps.length === 1 && first ? 'fix/add-week' : 'fix/add-weeks',
    arguments: { weeks: first ? weekName(first) : '' },
    edits: [insertBlocks(String(text), at, blocks)],
    preferred: true,
  };
}
