import type { OutcomeAssessment, PartAssessment } from '../../coverage/assess.ts';
import { placeForDetail, placeForOutcome, placeForPart, placeForQuestion } from '../../coverage/places.ts';
import type {
  CredentialDefinition,
  DetailDefinition,
  QuestionDefinition,
} from '../../credential/definition.ts';
import type { Fix } from '../../findings/finding.ts';
import { insertBlocks } from '../../scaffold/insert.ts';
import { partHeading } from '../../scaffold/names.ts';
import { detailText, outcomeText, partText, questionText } from '../../scaffold/sections.ts';
import type { PartSection, Submission } from '../../submission/submission.ts';
import { depthInside, depthOf } from './headings.ts';

/* The remedies that write what is missing where it belongs. */

/** A part with its prompt and all that it is to hold. */
export function addPart(
  submission: Submission,
  definition: CredentialDefinition,
  parts: readonly PartAssessment[],
  missing: PartAssessment,
): Fix {
  const { at, neighbour } = placeForPart(submission, parts, missing);
  const blocks = partText(definition, missing.definition, neighbour ? depthOf(neighbour) : 1);
  return {
    title: 'fix/add-part',
    arguments: { part: partHeading(missing.definition) },
    edits: [insertBlocks(String(submission.text), at, blocks)],
    preferred: true,
  };
}

/** A question's heading with its prompt. */
export function addQuestion(
  { text }: Submission,
  part: PartSection,
  { questions }: PartAssessment,
  missing: QuestionDefinition,
): Fix {
  const at = placeForQuestion(part, questions, missing.id);
  return {
    title: 'fix/add-question',
    arguments: { question: missing.id },
    edits: [insertBlocks(String(text), at, questionText(missing, depthInside(part, part.questions)))],
    preferred: true,
  };
}

/** An outcome's heading with those of its details. */
export function addOutcome(
  { text }: Submission,
  definition: CredentialDefinition,
  part: PartSection,
  outcomes: readonly OutcomeAssessment[],
  missing: OutcomeAssessment,
): Fix {
  const at = placeForOutcome(part, outcomes, missing);
  const depth = depthInside(part, [...part.outcomes, ...part.sections]);
  return {
    title: 'fix/add-outcome',
    arguments: { outcome: `${definition.outcome.abbreviation} ${missing.definition.id}` },
    edits: [
      insertBlocks(String(text), at, outcomeText(definition, part.definition, missing.definition, depth)),
    ],
    preferred: true,
  };
}

/** A detail's heading, inside its outcome. */
export function addDetail(
  { text }: Submission,
  definition: CredentialDefinition,
  outcome: OutcomeAssessment,
  missing: DetailDefinition,
): Fix | undefined {
  const at = placeForDetail(outcome, missing.id);
  if (at === undefined) return undefined;
  const [own] = outcome.sections;
  const [sibling] = outcome.details.flatMap(({ sections }) => sections);
  const depth = sibling ? depthOf(sibling) : (own ? depthOf(own) : 2) + 1;
  return {
    title: 'fix/add-detail',
    arguments: { detail: `${definition.outcome.abbreviation} ${missing.id}` },
    edits: [insertBlocks(String(text), at, detailText(definition, missing, depth))],
    preferred: true,
  };
}
