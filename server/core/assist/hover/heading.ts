import { partHeading } from '../../scaffold/names.ts';
import {
  headingSpan,
  type PartSection,
  type PlacedUnit,
  type Submission,
} from '../../submission/submission.ts';
import { type Hover, type HoverSources, message } from './hover.ts';
import { hoverOutcome } from './outcome.ts';

/** Of a heading: what the part, question, outcome or detail asks for and how far it has come. */
export function hoverHeading(
  submission: Submission,
  placed: PlacedUnit,
  sources: HoverSources,
): Hover | undefined {
  if (placed.unit.type !== 'heading') return undefined;
  for (const part of submission.parts) {
    if (part.heading === placed) return ofPart(part, sources);
    const question = part.questions.find(({ heading }) => heading === placed);
    if (question) return ofQuestion(part, question.id, question, sources);
    const outcome = part.outcomes.find(({ heading }) => heading === placed);
    if (outcome) return hoverOutcome(submission, { outcome: outcome.id }, headingSpan(outcome), sources);
    const detail = part.details.find(({ heading }) => heading === placed);
    if (detail) {
      return hoverOutcome(
        submission,
        { outcome: detail.outcome, detail: detail.id },
        headingSpan(detail),
        sources,
      );
    }
  }
  return undefined;
}

function ofPart(part: PartSection, { assessment }: HoverSources): Hover {
  const { definition } = part;
  const words = assessment.parts.find(({ section }) => section === part)?.words ?? 0;
  const { minimum } = definition.words;
  return {
    span: headingSpan(part),
    title: partHeading(definition),
    lines: [
      ...(definition.prompt === undefined ? [] : [definition.prompt]),
      minimum === undefined ? message('part-words', { words }) : message('part-words-of', { words, minimum }),
      message('part-counts'),
      message('part-pasted', { words: pastedWords(part) }),
    ],
  };
}

/** Words as a word processor counts them: whatever stands between spaces, in all the text that is pasted. */
function pastedWords({ units }: PartSection): number {
  let words = 0;
  for (const { unit } of units) if (unit.type !== 'html') words += unit.text.match(/\S+/g)?.length ?? 0;
  return words;
}

function ofQuestion(
  part: PartSection,
  id: string,
  section: Parameters<typeof headingSpan>[0],
  { assessment }: HoverSources,
): Hover | undefined {
  const question = part.definition.questions.find((each) => each.id === id);
  if (!question) return undefined;
  const assessed = assessment.parts
    .flatMap(({ questions }) => questions)
    .find((each) => each.section === section);
  const asks = question.asks.filter(({ optional }) => !optional).map(({ text }) => text);
  return {
    span: headingSpan(section),
    title: `Question ${id}`,
    lines: [
      question.prompt,
      ...(asks.length > 0 ? [message('asks', { asks: asks.join('; ') })] : []),
      message('question-words', { words: assessed?.words ?? 0 }),
    ],
  };
}
