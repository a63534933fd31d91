import type { PartAssessment } from '../../coverage/assess.ts';
import type { OutcomeDefinition } from '../../credential/definition.ts';
import { perStretch, perStretchAnd } from '../../submission/per-stretch.ts';
import type { PlacedStretch } from '../../submission/submission.ts';
import { nameSpan } from '../../submission/submission.ts';
import { plainWords } from '../../text/plain-words.ts';
import { findsOthers, perUnitAnd } from '../per-unit.ts';
import type { Rule, Subject, Violation } from '../rule.ts';
import { heedsHidden, hiddenHeadings } from '../structure/hidden-headings.ts';
import { isOutcomeAbsent } from '../structure/outcome-presence.ts';
import { partName, partPlace, shortened } from '../structure/places.ts';
import { isWritten } from './answer-length.ts';

/** An outcome of which a reflection, or the script of a video, says nothing. */
export const unaddressedOutcome: Rule = {
  code: 'unaddressed-outcome',
  severity: 'warning',
  counts: true,
  *check(subject) {
    const hidden = hiddenHeadings(subject);
    for (const part of subject.assessment.parts) {
      const span = partPlace(part);
      if (!span || !part.section || hidden.areIn(part.section.stretches)) continue;
      if (part.definition.addressOutcomes && isWritten(part)) {
        for (const outcome of unaddressed(subject, subject.definition.outcomes, part.section.stretches)) {
          yield { span, arguments: { part: partName(part.definition), ...named(subject, outcome) } };
        }
      }
      yield* unaddressedInScript(subject, part);
    }
  },
  heeds: (edit, { definition }) =>
    heedsHidden(edit) || findsOthers(spokenOf(definition.outcomes), edit, (outcome) => outcome),
};

/** The id under which definitions ask for the script or narrative summary of a video. */
const SCRIPT = 'script';

/** A script that is written leads the assessor to every outcome that the part holds. */
function* unaddressedInScript(subject: Subject, { sections }: PartAssessment): Generator<Violation> {
  const script = sections.find(({ definition }) => definition.id === SCRIPT);
  const [first] = script?.found ?? [];
  if (!script?.filled || !first) return;
  const there = subject.assessment.outcomes.filter((outcome) => !isOutcomeAbsent(outcome));
  for (const outcome of unaddressed(
    subject,
    there.map(({ definition }) => definition),
    script.stretches,
  )) {
    yield {
      span: nameSpan(first),
      variant: 'script',
      severity: 'hint',
      arguments: named(subject, outcome),
    };
  }
}

function named({ definition }: Subject, { id, statement }: OutcomeDefinition) {
  return { outcome: `${definition.outcome.abbreviation} ${id}`, statement: shortened(statement) };
}

/** The outcomes that are neither named nor spoken of in the words of their statement. */
function unaddressed(
  { definition }: Subject,
  outcomes: readonly OutcomeDefinition[],
  stretches: readonly PlacedStretch[],
): OutcomeDefinition[] {
  const open = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  for (const { stretch } of stretches) {
    for (const outcome of outcomesNamedIn(stretch)) open.delete(outcome);
  }
  const spokenOfIn = outcomesSpokenOf(definition.outcomes);
  for (const { stretch } of stretches) {
    if (open.size === 0) break;
    for (const outcome of spokenOfIn(stretch)) open.delete(outcome);
  }
  return [...open.values()];
}

/** How many of a statement's words a paragraph has where it speaks of it. */
const FEWEST_WORDS = 3;

const outcomesNamedIn = perStretch(
  ({ units }) => new Set(units.flatMap(({ unit }) => unit.mentions.map(({ outcome }) => outcome))),
);

const outcomesSpokenOf = perStretchAnd((outcomes: readonly OutcomeDefinition[]) => {
  const look = spokenOf(outcomes);
  return ({ units }): ReadonlySet<string> => new Set(units.flatMap(({ unit }) => look(unit)));
});

/** The ids of the outcomes whose statement a paragraph or row speaks of. */
const spokenOf = perUnitAnd((outcomes: readonly OutcomeDefinition[]) => {
  const statements = outcomes.map(({ id, statement }) => {
    const stems = stemsOf(statement);
    return { id, stems, enough: Math.min(FEWEST_WORDS, stems.size) };
  });
  return ({ words, text }): readonly string[] => {
    if (words === 0) return [];
    const there = stemsOf(text);
    return statements.flatMap(({ id, stems, enough }) => {
      let shared = 0;
      for (const stem of stems) if (there.has(stem)) shared += 1;
      return enough > 0 && shared >= enough ? id : [];
    });
  };
});

const commonWords = new Set(
  'about after also and are for from have into that the their them then they this through with within your'.split(
    ' ',
  ),
);

/** The beginnings of a text's words, so that "coaching" and "coached" are alike. */
function stemsOf(text: string): Set<string> {
  const words = plainWords(text).filter((word) => word.length > 3 && !commonWords.has(word));
  return new Set(words.map((word) => word.slice(0, 6).replace(/(?:ing|ed|es|s)$/, '')));
}
