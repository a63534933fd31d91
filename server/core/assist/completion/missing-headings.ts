import type { Assessment } from '../../coverage/assess.ts';
import { partTitle } from '../../rules/structure/missing-part.ts';
import type { PartSection, Submission } from '../../submission/submission.ts';

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
  const here = submission.parts.find(({ span }) => span.start <= offset && offset <= span.end);
  const inside = (part: PartSection | undefined): MissingHeading[] =>
    part ? missingInside(part, submission, assessment) : [];
  const elsewhere = submission.parts.filter((part) => part !== here).flatMap(inside);
  return [...inside(here), ...missingParts(submission, assessment), ...elsewhere];
}

function missingParts(submission: Submission, assessment: Assessment): MissingHeading[] {
  const depth = submission.parts[0]?.heading.unit.depth ?? 1;
  return assessment.parts
    .filter(({ section }) => !section)
    .map(({ definition: { id, title, prompt } }) => ({
      text: partTitle(id, title),
      depth,
      ...(prompt !== undefined && { prompt }),
    }));
}

function missingInside(part: PartSection, submission: Submission, assessment: Assessment): MissingHeading[] {
  const abbreviation = submission.definition?.outcome.abbreviation ?? '';
  const below = (part.heading.unit.depth ?? 1) + 1;
  const depthOf = (
    sections: readonly { heading: { unit: { depth?: number } } }[],
    fallback: number,
  ): number => sections[0]?.heading.unit.depth ?? Math.min(6, fallback);
  const questions = assessment.parts
    .filter(({ section }) => section === part)
    .flatMap((assessed) => assessed.questions)
    .filter(({ section }) => !section)
    .map(({ id, prompt }) => ({
      text: `Question ${id}. ${prompt}`,
      depth: depthOf(part.questions, below),
      prompt,
    }));
  const sections = part.definition.sections
    .filter(({ id, required }) => required && !part.sections.some((section) => section.id === id))
    .map(({ titles }) => ({ text: titles[0] ?? '', depth: depthOf(part.sections, below) }));
  const outcomeDepth = depthOf(part.outcomes, below);
  const outcomes = assessment.outcomes
    .filter((outcome) => outcome.part === part)
    .flatMap((outcome) => {
      const { id, statement } = outcome.definition;
      const own = { text: `${abbreviation} ${id}. ${statement}`, depth: outcomeDepth, prompt: statement };
      const details = outcome.details
        .filter((detail) => detail.sections.length === 0)
        .map((detail) => ({
          text: `${abbreviation} ${detail.id} ${detail.statement}`,
          depth: depthOf(part.details, outcomeDepth + 1),
          prompt: detail.statement,
        }));
      return outcome.sections.length === 0 ? [own, ...details] : details;
    });
  return [...questions, ...sections, ...outcomes];
}
