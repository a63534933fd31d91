import type { CourseStepDefinition } from '../../credential/definition.ts';
import type { FrontMatter } from '../../front-matter/front-matter.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import type { WeekSection } from '../../submission/submission.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
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
  heeds: (_, { definition }) => definition.course !== undefined,
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
  const note = (week: number, { id, span }: StepNamed, offset: number): void => {
    if (known.has(id) && !first.has(id)) first.set(id, { week, span: shiftSpan(span, offset) });
  };
  for (const { from, heading, stretches } of weeks) {
    for (const step of stepsNamedIn(heading.unit)) note(from, step, heading.offset);
    for (const { found, offset } of stepsIn(stretches)) note(from, found, offset);
  }
  return first;
}

const step = new LetterPattern(/(?<![\p{L}\p{N}_])steps?[ \u00A0]+#?(\d{1,2})(?![\p{L}\p{N}_:%]|\.\d)/giu);

interface StepNamed {
  readonly id: string;
  readonly span: Span;
}

const stepsNamedIn = perUnit((unit): readonly StepNamed[] =>
  proseOf(unit).flatMap((prose) =>
    [...prose.text.matchAll(step.on(prose.text))].map(({ index, 0: whole, 1: id = '' }) => ({
      id: String(Number(id)),
      span: proseSpan(prose, { start: index, end: index + whole.length }),
    })),
  ),
);

const stepsIn = inStretches(stepsNamedIn);
