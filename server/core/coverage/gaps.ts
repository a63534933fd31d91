import { headingSpan, type PartSection, type Section, type Submission } from '../submission/submission.ts';
import type { Span } from '../text/span.ts';
import {
  type Assessment,
  isEvidencePart,
  type OutcomeAssessment,
  type PartAssessment,
  placeOfItem,
  type State,
} from './assess.ts';
import type { ChecklistAssessment } from './assess-checklist.ts';
import {
  emptyLineBefore,
  placeForChecklistItem,
  placeForDetail,
  placeForOutcome,
  placeForPart,
  placeForQuestion,
  placeForSection,
  placeForWeek,
} from './places.ts';
import { ownState, questionState, sectionState, weekState } from './states.ts';

export type GapKind = 'part' | 'question' | 'section' | 'week' | 'outcome' | 'detail' | 'check';

/** One thing that an assessor would still miss. What only holds other gaps is none by itself. */
export interface Gap {
  readonly kind: GapKind;
  readonly id: string;
  /** Of a question, a section or a week: the part that it belongs to. */
  readonly part?: string;
  /** Of a detail. */
  readonly outcome?: string;
  readonly state: Exclude<State, 'covered'>;
  /** Where to write; for what is not there yet, the place where it belongs. */
  readonly span: Span;
}

/** Something that may be a gap. `belongs` gives the offset for what has no place in the text yet. */
interface Candidate extends Omit<Gap, 'state' | 'span'> {
  readonly state: State;
  readonly span: Span | undefined;
  readonly belongs: () => number;
}

/** The gaps part by part, what the evidence part is to prove behind its sections, and the checklist's last. */
export function gapsIn(
  submission: Submission,
  assessment: Assessment,
  checklist: ChecklistAssessment,
): Gap[] {
  const gaps: Gap[] = [];
  for (const { state, span, belongs, ...gap } of candidatesIn(submission, assessment, checklist)) {
    if (state === 'covered') continue;
    if (span) gaps.push({ ...gap, state, span });
    else {
      const at = emptyLineBefore(String(submission.text), belongs());
      gaps.push({ ...gap, state, span: { start: at, end: at } });
    }
  }
  return gaps;
}

/** What an item that the writer put on the checklist is called; `index` counts those items from 0. */
export function ownCheckId(index: number): string {
  return `own-${index + 1}`;
}

function* candidatesIn(
  submission: Submission,
  assessment: Assessment,
  checklist: ChecklistAssessment,
): Generator<Candidate> {
  const { parts, outcomes } = assessment;
  const evidencePart = parts.find(({ definition }) => isEvidencePart(definition));
  for (const part of parts) {
    const belongs = (): number => placeForPart(submission, parts, part).at;
    yield* inPart(part, belongs);
    if (part === evidencePart) for (const each of outcomes) yield* inOutcome(each, outcomes, belongs);
  }
  if (!evidencePart) {
    for (const each of outcomes) yield* inOutcome(each, outcomes, () => submission.text.length);
  }
  yield* inChecklist(submission, checklist);
}

/** `belongs` is where the part belongs while it is missing; what it is to hold belongs there too. */
function* inPart(part: PartAssessment, belongs: () => number): Generator<Candidate> {
  const { definition, section } = part;
  const within = (place: (there: PartSection) => number) => (): number =>
    section ? place(section) : belongs();
  yield { kind: 'part', id: definition.id, state: ownState(part), span: headingOf(section), belongs };
  for (const question of part.questions) {
    yield {
      kind: 'question',
      id: question.id,
      part: definition.id,
      state: questionState(question),
      span: headingOf(question.section),
      belongs: within((there) => placeForQuestion(there, part.questions, question.id)),
    };
  }
  for (const each of part.sections) {
    if (!each.definition.required) continue;
    yield {
      kind: 'section',
      id: each.definition.id,
      part: definition.id,
      state: sectionState(each),
      span: headingOf(each.found[0]),
      belongs: within((there) => placeForSection(there, each)),
    };
  }
  for (const week of part.weeks) {
    yield {
      kind: 'week',
      id: String(week.from),
      part: definition.id,
      state: weekState(week),
      span: headingOf(week.sections[0]),
      belongs: within((there) => placeForWeek(there, week.from)),
    };
  }
}

/** An outcome's details; the outcome itself where it has none. `belongs` is where its part belongs. */
function* inOutcome(
  outcome: OutcomeAssessment,
  outcomes: readonly OutcomeAssessment[],
  belongs: () => number,
): Generator<Candidate> {
  const { definition, state, part, sections, details, whole } = outcome;
  const place = (): number => (part ? placeForOutcome(part, outcomes, outcome) : belongs());
  if (details.length === 0) {
    const span = headingOf(sections[0]) ?? placeOfItem(whole);
    yield { kind: 'outcome', id: definition.id, state, span, belongs: place };
  }
  const isThere = sections.length > 0 || details.some((detail) => detail.sections.length > 0);
  for (const detail of details) {
    yield {
      kind: 'detail',
      id: detail.id,
      outcome: definition.id,
      state: detail.state,
      span: placeOfItem(detail),
      belongs: () => (isThere ? placeForDetail(outcome, detail.id) : undefined) ?? place(),
    };
  }
}

function* inChecklist(
  submission: Submission,
  { requirements, additions }: ChecklistAssessment,
): Generator<Candidate> {
  const stateOf = (confirmed: boolean): State => (confirmed ? 'covered' : 'missing');
  const belongs = (): number => placeForChecklistItem(submission);
  for (const { definition, item, confirmed } of requirements) {
    yield { kind: 'check', id: definition.id, state: stateOf(confirmed), span: item?.span, belongs };
  }
  for (const [index, { confirmed, span }] of additions.entries()) {
    yield { kind: 'check', id: ownCheckId(index), state: stateOf(confirmed), span, belongs };
  }
}

function headingOf(section: Section | undefined): Span | undefined {
  return section && headingSpan(section);
}
