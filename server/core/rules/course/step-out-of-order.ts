import type { CourseStepDefinition } from '../../credential/definition.ts';
import type { FrontMatter } from '../../front-matter/front-matter.ts';
import type { PlacedUnit, WeekSection } from '../../submission/submission.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { perUnit } from '../per-unit.ts';
import { proseOf, proseSpan } from '../prose.ts';
import type { Rule, Violation } from '../rule.ts';

/** A step that is named in an earlier week than the step before it. */
export const stepOutOfOrder: Rule = {
  code: 'step-out-of-order',
  severity: 'warning',
  *check({ submission, definition: { course } }) {
    yield* datesOutOfOrder(submission.frontMatter);
    if (!course || course.steps.length < 2) return;
    const weeks = submission.parts
      .filter(({ definition }) => definition.kind === 'course')
      .flatMap((part) => part.weeks)
      .sort((one, other) => one.from - other.from);
    const first = firstNamed(course.steps, weeks);
    let before: (Named & { id: string }) | undefined;
    for (const { id } of course.steps) {
      const named = first.get(id);
      if (!named) continue;
      if (before && named.week < before.week) {
        yield {
          span: named.span,
          arguments: {
            step: id,
            before: before.id,
            week: named.week,
            weekBefore: before.week,
          },
        };
        continue;
      }
      before = { ...named, id };
    }
  },
};

/** Steps of a coaching cycle that the front matter dates before the step that comes first. */
function* datesOutOfOrder({ dates }: FrontMatter): Generator<Violation> {
  let latest: { readonly step: string; readonly date: string } | undefined;
  for (const step of ['preplanning', 'observation', 'feedback', 'reflection'] as const) {
    const date = dates[step];
    if (!date) continue;
    if (latest && date.value < latest.date) {
      const args = { step, date: date.value, before: latest.step, dateBefore: latest.date };
      yield { variant: 'dates', span: date.span, arguments: args };
      // Later dates may be out of order by the same mistake.
      return;
    }
    latest = { step, date: date.value };
  }
}

interface Named {
  readonly week: number;
  readonly span: Span;
}

/** Where each step is first named, week by week. */
function firstNamed(
  steps: readonly CourseStepDefinition[],
  weeks: readonly WeekSection[],
): Map<string, Named> {
  const known = new Set(steps.map(({ id }) => id));
  const first = new Map<string, Named>();
  for (const { from, heading, units } of weeks) {
    for (const placed of [heading, ...units]) {
      for (const { id, span } of stepsNamedIn(placed.unit)) {
        if (known.has(id) && !first.has(id)) first.set(id, { week: from, span: placedSpan(span, placed) });
      }
    }
  }
  return first;
}

function placedSpan(span: Span, { offset }: PlacedUnit): Span {
  return shiftSpan(span, offset);
}

const step = /(?<![\p{L}\p{N}_])steps?[ \u00A0]+#?(\d{1,2})(?![\p{L}\p{N}_:%]|\.\d)/giu;

const stepsNamedIn = perUnit((unit): readonly { readonly id: string; readonly span: Span }[] =>
  proseOf(unit).flatMap((prose) =>
    [...prose.text.matchAll(step)].map(({ index, 0: whole, 1: id = '' }) => ({
      id: String(Number(id)),
      span: proseSpan(prose, { start: index, end: index + whole.length }),
    })),
  ),
);
