import type { OutcomeAssessment, PartAssessment } from '../../coverage/assess.ts';
import type {
  CredentialDefinition,
  DetailDefinition,
  QuestionDefinition,
} from '../../credential/definition.ts';
import type { Fix } from '../../findings/finding.ts';
import { insertBlocks } from '../../scaffold/insert.ts';
import { partHeading } from '../../scaffold/names.ts';
import { detailText, outcomeText, partText, questionText } from '../../scaffold/sections.ts';
import { type PartSection, type Section, type Submission, unitSpan } from '../../submission/submission.ts';
import { depthInside, depthOf } from './headings.ts';

/*
 * The remedies that write what is missing where it belongs: behind what comes before it, else in front of what comes
 * after it.
 */

/** A part with its prompt and all that it is to hold. */
export function addPart(
  submission: Submission,
  definition: CredentialDefinition,
  parts: readonly PartAssessment[],
  missing: PartAssessment,
): Fix {
  const rank = parts.indexOf(missing);
  const before = parts.slice(0, rank).findLast(({ section }) => section)?.section;
  const behind = parts.slice(rank).find(({ section }) => section)?.section;
  const { text, checklistHeading } = submission;
  const end = checklistHeading ? unitSpan(checklistHeading).start : text.length;
  const at = before?.span.end ?? behind?.span.start ?? end;
  const neighbour = before ?? behind;
  const blocks = partText(definition, missing.definition, neighbour ? depthOf(neighbour) : 1);
  return {
    title: 'fix/add-part',
    arguments: { part: partHeading(missing.definition) },
    edits: [insertBlocks(text, at, blocks)],
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
  const rank = questions.findIndex(({ id }) => id === missing.id);
  const before = questions.slice(0, rank).findLast(({ section }) => section)?.section;
  const behind = questions.slice(rank).find(({ section }) => section)?.section;
  const at = before?.span.end ?? behind?.span.start ?? part.span.end;
  return {
    title: 'fix/add-question',
    arguments: { question: missing.id },
    edits: [insertBlocks(text, at, questionText(missing, depthInside(part, part.questions)))],
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
  const rank = outcomes.indexOf(missing);
  const before = outcomes.slice(0, rank).flatMap(sectionsOf);
  const behind = outcomes.slice(rank).flatMap(sectionsOf);
  const at =
    before.length > 0
      ? Math.max(...before.map(({ span }) => span.end))
      : Math.min(part.span.end, ...behind.map(({ span }) => span.start));
  const depth = depthInside(part, [...part.outcomes, ...part.sections]);
  return {
    title: 'fix/add-outcome',
    arguments: { outcome: `${definition.outcome.abbreviation} ${missing.definition.id}` },
    edits: [insertBlocks(text, at, outcomeText(definition, part.definition, missing.definition, depth))],
    preferred: true,
  };
}

/** A detail's heading, inside its outcome. */
export function addDetail(
  { text }: Submission,
  definition: CredentialDefinition,
  { part, sections, details }: OutcomeAssessment,
  missing: DetailDefinition,
): Fix | undefined {
  const rank = details.findIndex(({ id }) => id === missing.id);
  const before = details.slice(0, rank).flatMap((detail) => detail.sections);
  const behind = details.slice(rank).flatMap((detail) => detail.sections);
  const [own] = sections;
  const at =
    before.length > 0
      ? Math.max(...before.map(({ span }) => span.end))
      : (behind[0]?.span.start ?? own?.span.end ?? part?.span.end);
  const [sibling] = [...before, ...behind];
  if (at === undefined) return undefined;
  const depth = sibling ? depthOf(sibling) : (own ? depthOf(own) : 2) + 1;
  return {
    title: 'fix/add-detail',
    arguments: { detail: `${definition.outcome.abbreviation} ${missing.id}` },
    edits: [insertBlocks(text, at, detailText(definition, missing, depth))],
    preferred: true,
  };
}

function sectionsOf({ sections, details }: OutcomeAssessment): Section[] {
  return [...sections, ...details.flatMap((detail) => detail.sections)];
}
