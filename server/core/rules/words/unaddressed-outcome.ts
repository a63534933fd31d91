import type { PartAssessment } from '../../coverage/assess.ts';
import type { OutcomeDefinition } from '../../credential/definition.ts';
import type { PlacedUnit } from '../../submission/submission.ts';
import { headingSpan } from '../../submission/submission.ts';
import { plainWords } from '../../text/plain-words.ts';
import { perUnitAnd } from '../per-unit.ts';
import type { Rule, Subject, Violation } from '../rule.ts';
import { isOutcomeAbsent } from '../structure/outcome-presence.ts';
import { partName, partPlace, shortened } from '../structure/places.ts';
import { isWritten } from './answer-length.ts';

/** An outcome of which a reflection, or the script of a video, says nothing. */
export const unaddressedOutcome: Rule = {
  code: 'unaddressed-outcome',
  severity: 'warning',
  *check(subject) {
    for (const part of subject.assessment.parts) {
      const span = partPlace(part);
      if (!span || !part.section) continue;
      if (part.definition.addressOutcomes && isWritten(part)) {
        for (const outcome of unaddressed(subject.definition.outcomes, part.section.units)) {
          yield { span, arguments: { part: partName(part.definition), ...named(subject, outcome) } };
        }
      }
      yield* unaddressedInScript(subject, part);
    }
  },
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
    there.map(({ definition }) => definition),
    script.units,
  )) {
    yield {
      span: headingSpan(first),
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
  outcomes: readonly OutcomeDefinition[],
  units: readonly PlacedUnit[],
): OutcomeDefinition[] {
  const open = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  for (const { unit } of units) {
    for (const { outcome } of unit.mentions) open.delete(outcome);
  }
  for (const outcome of open.values()) {
    const speaksOf = wordsOfStatement(outcome);
    if (units.some(({ unit }) => unit.words > 0 && speaksOf(unit).found)) open.delete(outcome.id);
  }
  return [...open.values()];
}

/** How many of a statement's words a paragraph has where it speaks of it. */
const FEWEST_WORDS = 3;

const wordsOfStatement = perUnitAnd(({ statement }: OutcomeDefinition) => {
  const stems = stemsOf(statement);
  const enough = Math.min(FEWEST_WORDS, stems.size);
  return ({ text }) => {
    const there = stemsOf(text);
    const shared = [...stems].filter((stem) => there.has(stem));
    return { found: enough > 0 && shared.length >= enough };
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
