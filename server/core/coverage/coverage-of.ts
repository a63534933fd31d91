import { type ArtifactUse, artifactsOf } from '../artifacts/artifacts.ts';
import type { FactsOf } from '../artifacts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { isReadWhole } from '../submission/limits.ts';
import { headingSpan, type PlacedReference, type Submission } from '../submission/submission.ts';
import type { Range } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import {
  type Assessment,
  evidenceOf,
  type ItemAssessment,
  type OutcomeAssessment,
  type PartAssessment,
  placeOfItem,
  type SectionAssessment,
  type State,
} from './assess.ts';
import { assessChecklist, type ChecklistAssessment } from './assess-checklist.ts';
import type { WeekAssessment } from './assess-course.ts';
import { citationOf, type PlacedUse, referenceSpan, usesOf } from './citing.ts';
import type {
  ArtifactCoverage,
  ChecklistCoverage,
  Coverage,
  EvidenceCoverage,
  OutcomeCoverage,
  PartCoverage,
  QuestionCoverage,
  RangeOf,
  SectionCoverage,
  WeekCoverage,
} from './coverage.ts';
import { fileProblem } from './file-problem.ts';
import { gapsIn, ownCheckId } from './gaps.ts';
import { partState, questionState, sectionState, weekState } from './states.ts';

/** Draws up the coverage of a submission. `findings` decide whether an error stands. */
export function coverageOf(
  submission: Submission,
  assessment: Assessment,
  findings: readonly Finding[],
  factsOf: FactsOf,
  rangeOf: RangeOf,
): Coverage {
  const parts = assessment.parts.map((part) => partCoverage(part, assessment, rangeOf));
  const outcomes = assessment.outcomes.map((outcome) => outcomeCoverage(outcome, rangeOf));
  const uses = usesOf(submission, assessment);
  const artifacts = artifactsOf(submission).map((artifact) =>
    artifactCoverage(artifact, uses.get(artifact.declaration) ?? [], factsOf, rangeOf),
  );
  const requirements = assessChecklist(submission);
  const checklist = checklistCoverage(requirements, rangeOf);
  const gaps = gapsIn(submission, assessment, requirements).map(({ span, ...gap }) => ({
    ...gap,
    range: rangeOf(span),
  }));
  const states = outcomes.flatMap(({ state, details }) =>
    details.length > 0 ? details.map((each) => each.state) : [state],
  );
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  return {
    credential: submission.frontMatter.credential?.value ?? '',
    title: submission.frontMatter.title?.value ?? '',
    state: stateOf(),
    words,
    parts,
    outcomeAbbreviation: submission.definition?.outcome.abbreviation ?? '',
    outcomes,
    artifacts,
    checklist,
    gaps,
    summary: {
      details: states.length,
      covered: count('covered'),
      partial: count('partial'),
      missing: count('missing'),
    },
  };

  function count(wanted: State): number {
    return states.filter((state) => state === wanted).length;
  }

  function stateOf(): Coverage['state'] {
    const whole =
      submission.definition !== undefined &&
      isReadWhole(submission) &&
      parts.every(({ state }) => state === 'covered') &&
      states.every((state) => state === 'covered') &&
      !findings.some(({ severity }) => severity === 'error');
    if (whole) return checklist.every(({ confirmed }) => confirmed) ? 'ready' : 'complete';
    return submission.parts.length === 0 && words === 0 ? 'empty' : 'drafting';
  }
}

function partCoverage(part: PartAssessment, assessment: Assessment, rangeOf: RangeOf): PartCoverage {
  const { definition, section, words } = part;
  const { minimum, maximum } = definition.words;
  const questions = part.questions.map((question): QuestionCoverage => {
    const { id, prompt } = question;
    return {
      id,
      prompt,
      state: questionState(question),
      words: question.words,
      ...at(question.section && headingSpan(question.section), rangeOf),
    };
  });
  return {
    id: definition.id,
    title: definition.title,
    kind: definition.kind,
    state: partState(part, assessment),
    words,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...at(section && headingSpan(section), rangeOf),
    questions,
    sections: part.sections.map((each) => sectionCoverage(each, rangeOf)),
    ...(definition.kind === 'course' && { weeks: part.weeks.map((week) => weekCoverage(week, rangeOf)) }),
  };
}

function sectionCoverage(section: SectionAssessment, rangeOf: RangeOf): SectionCoverage {
  const { id, titles, required } = section.definition;
  const [first] = section.found;
  return {
    id,
    title: titles[0] ?? id,
    required,
    state: sectionState(section),
    ...at(first && headingSpan(first), rangeOf),
  };
}

function weekCoverage(week: WeekAssessment, rangeOf: RangeOf): WeekCoverage {
  const { from, to, sections, words, deliverables } = week;
  const [section] = sections;
  return {
    from,
    to,
    state: weekState(week),
    words,
    ...at(section && headingSpan(section), rangeOf),
    deliverables,
  };
}

function outcomeCoverage(outcome: OutcomeAssessment, rangeOf: RangeOf): OutcomeCoverage {
  const { definition, state, sections, details, whole } = outcome;
  const [section] = sections;
  const place = section ? headingSpan(section) : details.map(placeOfItem).find((span) => span !== undefined);
  const head = {
    id: definition.id,
    statement: definition.statement,
    state,
    ...at(place ?? placeOfItem(whole), rangeOf),
  };
  if (details.length === 0) {
    const { explanationWords } = whole;
    return { ...head, details: [], explanationWords, evidence: evidenceCoverage(whole, rangeOf) };
  }
  return {
    ...head,
    details: details.map((detail) => ({
      id: detail.id,
      statement: detail.statement,
      origin: detail.definition?.origin ?? 'writer',
      state: detail.state,
      ...at(placeOfItem(detail), rangeOf),
      explanationWords: detail.explanationWords,
      evidence: evidenceCoverage(detail, rangeOf),
    })),
  };
}

function evidenceCoverage(item: ItemAssessment, rangeOf: RangeOf): EvidenceCoverage[] {
  return evidenceOf(item).map((placed) => ({
    artifact: placed.reference.artifact.value,
    ...placeIn(placed, rangeOf),
  }));
}

/** Where a reference leads, and where it stands. */
function placeIn(
  placed: PlacedReference,
  rangeOf: RangeOf,
): Pick<EvidenceCoverage, 'locator' | 'written' | 'citation' | 'range'> {
  const { locator, written } = placed.reference;
  const citation = citationOf(placed.reference);
  const range = rangeOf(referenceSpan(placed));
  // Each shape as it is: there are many references, and putting objects together piece by piece takes several times as long.
  if (locator) return { locator, citation, range };
  return written ? { written: written.value, citation, range } : { citation, range };
}

function artifactCoverage(
  artifact: ArtifactUse,
  uses: readonly PlacedUse[],
  factsOf: FactsOf,
  rangeOf: RangeOf,
): ArtifactCoverage {
  const { id, file, kind, references, span, declaration } = artifact;
  const facts = factsOf(file);
  const { duration, pages } = facts?.state === 'file' ? facts : {};
  const problem = fileProblem(file, facts);
  return {
    id,
    ...(declaration.title && { title: declaration.title.value }),
    file,
    kind,
    ...(facts && facts.state !== 'elsewhere' && { exists: facts.state === 'file' }),
    ...(duration !== undefined && { duration }),
    ...(pages !== undefined && { pages }),
    ...(problem && { problem }),
    references,
    uses: uses.map(({ placed, ...where }) => ({ ...where, ...placeIn(placed, rangeOf) })),
    ...at(span, rangeOf),
  };
}

/** The definition's checklist, then what the text has besides. What the text lacks is not confirmed and nowhere. */
function checklistCoverage(
  { requirements, additions }: ChecklistAssessment,
  rangeOf: RangeOf,
): ChecklistCoverage[] {
  return [
    ...requirements.map(({ definition: { id, text }, item, confirmed }) => ({
      id,
      text,
      confirmed,
      ...at(item?.span, rangeOf),
    })),
    ...additions.map(({ text, confirmed, span }, index) => ({
      id: ownCheckId(index),
      text,
      confirmed,
      range: rangeOf(span),
    })),
  ];
}

function at(span: Span | undefined, rangeOf: RangeOf): { range?: Range } {
  return span ? { range: rangeOf(span) } : {};
}
