import type { Assessment, PartAssessment } from '../../coverage/assess.ts';
import { isItemAbsent, isOutcomeAbsent } from '../../rules/structure/outcome-presence.ts';
import { partHeading, weekName } from '../../scaffold/names.ts';
import type { Section, Submission } from '../../submission/submission.ts';

/** A heading that the submission lacks. */
export interface MissingHeading {
  readonly text: string;
  readonly depth: number;
  /** What is to be written below it. */
  readonly prompt?: string;
}

/**
 * The headings that a submission lacks, those first that belong where `offset` stands: what the part there lacks, then
 * the parts that are missing, then the rest, each in the order of the credential.
 */
export function missingHeadings(
  submission: Submission,
  assessment: Assessment,
  offset: number,
): MissingHeading[] {
  const { parts } = assessment;
  // The heading that is being written may end the part in which it stands, so it is the last part that begins before.
  const before = submission.parts.findLast(({ span }) => span.start < offset);
  const here = before && parts.find(({ section }) => section === before);
  const inside = (part: PartAssessment): MissingHeading[] => missingInside(part, submission, assessment);
  return [
    ...(here ? inside(here) : []),
    ...missingParts(submission, assessment),
    ...parts.filter((part) => part !== here).flatMap(inside),
  ];
}

function missingParts(submission: Submission, { parts }: Assessment): MissingHeading[] {
  const depth = submission.parts[0]?.heading.unit.depth ?? 1;
  return parts
    .filter(({ section }) => !section)
    .map(({ definition }) => ({
      text: partHeading(definition),
      depth,
      ...(definition.prompt !== undefined && { prompt: definition.prompt }),
    }));
}

function missingInside(
  part: PartAssessment,
  submission: Submission,
  assessment: Assessment,
): MissingHeading[] {
  const { section } = part;
  if (!section) return [];
  const below = (section.heading.unit.depth ?? 1) + 1;
  const questionDepth = depthOf(section.questions, below);
  const questions = part.questions
    .filter((question) => !question.section)
    .map(({ id, prompt }) => ({
      text: /^\d+$/.test(id) ? `Question ${id}. ${prompt}` : prompt,
      depth: questionDepth,
      prompt,
    }));
  const sections = part.sections
    .filter(({ definition, found }) => definition.required && found.length === 0)
    .map(({ definition }) => ({ text: definition.titles[0] ?? '', depth: depthOf(section.sections, below) }));
  const weeks = part.weeks
    .filter(({ sections: found }) => found.length === 0)
    .map((week) => ({
      text: weekName(week),
      depth: depthOf(section.weeks, below),
      prompt: week.deliverables.map(({ text }) => text).join('; '),
    }));
  const abbreviation = submission.definition?.outcome.abbreviation ?? '';
  const outcomeDepth = depthOf(section.outcomes, below);
  const detailDepth = depthOf(section.details, outcomeDepth + 1);
  const outcomes = assessment.outcomes
    .filter((outcome) => outcome.part === section)
    .flatMap((outcome) => {
      const { id, statement } = outcome.definition;
      const own = { text: `${abbreviation} ${id}. ${statement}`, depth: outcomeDepth, prompt: statement };
      const details = outcome.details.filter(isItemAbsent).map((detail) => ({
        text: `${abbreviation} ${detail.id} ${detail.statement}`,
        depth: detailDepth,
        prompt: detail.statement,
      }));
      return isOutcomeAbsent(outcome) ? [own, ...details] : details;
    });
  return [...questions, ...sections, ...weeks, ...outcomes];
}

/** As deep as those that are there already. */
function depthOf(siblings: readonly Section[], fallback: number): number {
  return siblings[0]?.heading.unit.depth ?? Math.min(6, fallback);
}
