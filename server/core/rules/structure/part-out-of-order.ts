import type { Fix } from '../../findings/finding.ts';
import { insertBlocks } from '../../scaffold/insert.ts';
import { nameSpan, type PartSection, type Submission } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { misnumbered } from './part-numbers.ts';
import { partName } from './places.ts';

/** A part that stands before one that it should follow. Of two that changed places only one is told. */
export const partOutOfOrder: Rule = {
  code: 'part-out-of-order',
  severity: 'warning',
  *check({ submission, assessment, definition }) {
    for (const part of submission.parts) {
      const wrong = misnumbered(submission, definition, part);
      if (wrong && !wrong.isTaken) yield { variant: 'other-number', ...wrong.violation };
    }
    const inOrder = assessment.parts.flatMap(({ section }) => section ?? []);
    if (isRising(inOrder)) return;
    const asWritten = [...inOrder].sort((one, other) => one.span.start - other.span.start);
    const settled = new Set(longestRising(asWritten.map((part) => inOrder.indexOf(part))));
    for (const part of asWritten) {
      const rank = inOrder.indexOf(part);
      if (settled.has(rank)) continue;
      const before = inOrder.slice(0, rank).findLast((_, index) => settled.has(index));
      const behind = inOrder.find((_, index) => index > rank && settled.has(index));
      const neighbour = before ?? behind;
      if (!neighbour) continue;
      yield {
        span: nameSpan(part),
        ...(!before && { variant: 'first' }),
        arguments: { part: partName(part.definition), neighbour: partName(neighbour.definition) },
        fixes: () => [movePart(submission, part, before ? neighbour.span.end : neighbour.span.start)],
      };
    }
  },
};

function isRising(parts: readonly PartSection[]): boolean {
  return parts.every((part, index) => (parts[index - 1]?.span.start ?? -1) < part.span.start);
}

function movePart({ text }: Submission, part: PartSection, to: number): Fix {
  const { span } = part;
  const moved = text.slice(span.start, span.end).replace(/\r\n?/g, '\n');
  return {
    title: 'fix/move-part',
    arguments: { part: partName(part.definition) },
    edits: [{ span, text: '' }, insertBlocks(String(text), to, moved)],
    preferred: true,
  };
}

/** The longest list of numbers that rise from left to right; of equally long ones the one with the lowest end. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const number of numbers) {
    const rising = best.filter((list) => (list.at(-1) ?? number) < number).reduce(longer, []);
    best.push([...rising, number]);
  }
  return best.reduce(longer, []);
}

function longer(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return (one.at(-1) ?? 0) < (other.at(-1) ?? 0) ? one : other;
}
