import type { CourseDefinition } from './definition.ts';
import type { CourseLayer } from './layer.ts';
import { mergeById, sourceOf } from './merge.ts';

/** The course as a layer states it, over the one below; the weeks have no ids and are replaced as a whole. */
export function courseOf(
  course: CourseLayer | undefined,
  below: CourseDefinition | undefined,
): CourseDefinition | undefined {
  if (!course) return below;
  const steps = mergeById(course.steps, below?.steps, (step, own) => {
    const week = step.week ?? own?.week;
    return {
      id: step.id,
      title: step.title ?? own?.title ?? '',
      ...(week !== undefined && { week }),
      ...sourceOf(step, own),
    };
  });
  const stakeholders = mergeById(course.stakeholders, below?.stakeholders, (stakeholder, own) => ({
    id: stakeholder.id,
    title: stakeholder.title ?? own?.title ?? stakeholder.id,
    keywords: stakeholder.keywords ?? own?.keywords ?? [],
  }));
  return { weeks: course.weeks?.flatMap(weekOf) ?? below?.weeks ?? [], steps, stakeholders };
}

type WeekLayer = NonNullable<CourseLayer['weeks']>[number];

function weekOf({
  from,
  to,
  setting,
  content,
  deliverables,
}: WeekLayer): CourseDefinition['weeks'][number][] {
  if (from === undefined || setting === undefined) return [];
  return [
    {
      from,
      to: Math.max(from, to ?? from),
      setting,
      content: (content ?? []).flatMap(({ text, source }) =>
        text === undefined ? [] : [{ text, ...sourceOf({ source }) }],
      ),
      deliverables: (deliverables ?? []).flatMap(({ id, text, keywords, source }) =>
        id === undefined || text === undefined
          ? []
          : [{ id, text, keywords: keywords ?? [], ...sourceOf({ source }) }],
      ),
    },
  ];
}
