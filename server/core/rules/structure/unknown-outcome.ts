import type { OutcomeAssessment } from '../../coverage/assess.ts';
import type {
  CredentialDefinition,
  DetailDefinition,
  OutcomeDefinition,
} from '../../credential/definition.ts';
import type { Mention } from '../../submission/mentions.ts';
import { perStretchAnd } from '../../submission/per-stretch.ts';
import { type DetailSection, nameSpan, type PlacedUnit } from '../../submission/submission.ts';
import { beginsWithCapital } from '../../text/letter-pattern.ts';
import { plainText } from '../../text/plain-words.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { replacementFix } from '../place/replacement.ts';
import type { Rule, Subject, Violation } from '../rule.ts';
import { isItemAbsent, isOutcomeAbsent } from './outcome-presence.ts';

/** An outcome or a detail that the credential does not have, as a heading or named in a sentence. */
export const unknownOutcome: Rule = {
  code: 'unknown-outcome',
  severity: 'error',
  *check(subject) {
    const known = knownTo(subject.definition);
    const headings = new Set<PlacedUnit | undefined>();
    for (const { outcomes, details } of subject.submission.parts) {
      for (const section of outcomes) {
        headings.add(section.heading);
        if (known.outcomes.has(section.id)) continue;
        yield violation(subject, known, section, nameSpan(section), section.heading.unit.text);
      }
      for (const section of details) {
        headings.add(section.heading);
        if (isKnownDetail(known, section)) continue;
        yield violation(
          subject,
          known,
          { id: section.outcome, detail: section.id },
          nameSpan(section),
          section.heading.unit.text,
        );
      }
    }
    const unknownIn = unknownMentions(subject.definition);
    for (const { stretch, units, offset: start } of subject.submission.stretches) {
      for (const { mention, offset } of unknownIn(stretch)) {
        if (stretch.heading && headings.has(units[0])) continue;
        const span = shiftSpan(mention.span, start + offset);
        if (!isUnmistakable(subject, span)) continue;
        const { outcome: id, detail } = mention;
        yield violation(subject, known, { id, ...(detail !== undefined && { detail }) }, span);
      }
    }
  },
  // Whether a number can only be meant as an outcome's is seen from what stands beside it.
  heeds({ units }, { definition }) {
    const known = knownTo(definition);
    return units.some(({ after }) => after.mentions.some((each) => !isKnownMention(known, each)));
  },
};

/** What headings with an unknown number most likely name: that it is missing is the same mistake. */
export function meantByHeadings({ submission, assessment, definition }: Subject): ReadonlySet<string> {
  const known = knownTo(definition);
  const meant = new Set<string>();
  const add = (named: Named, heading: string): void => {
    const id = meantBy(assessment.outcomes, known, named, heading);
    if (id !== undefined) meant.add(id);
  };
  for (const { outcomes, details } of submission.parts) {
    for (const { id, heading } of outcomes) if (!known.outcomes.has(id)) add({ id }, heading.unit.text);
    for (const section of details) {
      if (isKnownDetail(known, section)) continue;
      add({ id: section.outcome, detail: section.id }, section.heading.unit.text);
    }
  }
  return meant;
}

interface Known {
  readonly outcomes: ReadonlyMap<string, OutcomeDefinition>;
  readonly details: ReadonlySet<string>;
}

const knownIds = new WeakMap<CredentialDefinition, Known>();

/** The outcomes and details that a credential has. */
function knownTo(definition: CredentialDefinition): Known {
  let known = knownIds.get(definition);
  if (!known) {
    const { outcomes } = definition;
    known = {
      outcomes: new Map(outcomes.map((outcome) => [outcome.id, outcome])),
      details: new Set(outcomes.flatMap(({ details }) => details.map(({ id }) => id))),
    };
    knownIds.set(definition, known);
  }
  return known;
}

interface UnknownMention {
  readonly mention: Mention;
  readonly offset: number;
}

/** The mentions in a stretch that name nothing which the credential has; offsets are the stretch's. */
const unknownMentions = perStretchAnd((definition: CredentialDefinition) => {
  const known = knownTo(definition);
  return ({ units }): readonly UnknownMention[] =>
    units.flatMap(({ unit, offset }) =>
      unit.mentions.filter((each) => !isKnownMention(known, each)).map((mention) => ({ mention, offset })),
    );
});

function isKnownDetail(known: Known, { id, outcome }: Pick<DetailSection, 'id' | 'outcome'>): boolean {
  const owner = known.outcomes.get(outcome);
  // Where the definition gives no details, the writer's headings make them.
  return owner !== undefined && (owner.details.length === 0 || known.details.has(id));
}

function isKnownMention(known: Known, { outcome, detail }: Mention): boolean {
  return detail === undefined ? known.outcomes.has(outcome) : isKnownDetail(known, { id: detail, outcome });
}

/**
 * Whether a number in a sentence can only be meant as an outcome's. Behind a name of one common word or one letter it
 * may count other things, "in practice 12 teachers", unless the phrase ends there.
 */
function isUnmistakable({ definition, submission: { text } }: Subject, { start, end }: Span): boolean {
  const { label, abbreviation } = definition.outcome;
  const written = text.slice(start, end);
  if (/^\d/.test(written)) return true;
  const byAbbreviation = abbreviation.length > 1 && written.startsWith(abbreviation);
  if (byAbbreviation || (/\s/.test(label.trim()) && written.toLowerCase().startsWith(label.toLowerCase()))) {
    return true;
  }
  return beginsWithCapital(written) && /^\s*(?:[.,;:)\]|–—]|[\r\n]|$)/.test(text.slice(end, end + 5));
}

interface Named {
  readonly id: string;
  readonly detail?: string;
}

function violation(
  subject: Subject,
  known: Known,
  { id, detail }: Named,
  span: Span,
  heading?: string,
): Violation {
  const { definition, assessment, submission } = subject;
  const { abbreviation } = definition.outcome;
  const named = (number: string): string => `${abbreviation} ${number}`;
  const written = submission.text.slice(span.start, span.end);
  const number = detail ?? id;
  const meant = meantBy(assessment.outcomes, known, { id, ...(detail !== undefined && { detail }) }, heading);
  const at = written.indexOf(number);
  const place = at < 0 ? undefined : { start: span.start + at, end: span.start + at + number.length };
  const remedy = meant !== undefined && place && { fixes: () => [replacementFix(place, meant)] };
  if (meant !== undefined) {
    const args = { outcome: named(number), meant: named(meant) };
    return { variant: 'did-you-mean', span, arguments: args, ...remedy };
  }
  const owner = detail === undefined ? undefined : known.outcomes.get(id);
  const others = owner ? owner.details : definition.outcomes;
  return {
    ...(owner && { variant: 'detail' }),
    span,
    arguments: {
      outcome: named(number),
      owner: named(id),
      known: others.map((each) => named(each.id)).join(', '),
    },
  };
}

/** What the writer most likely meant, where only one thing is plausible. */
function meantBy(
  outcomes: readonly OutcomeAssessment[],
  known: Known,
  { id, detail }: Named,
  heading: string | undefined,
): string | undefined {
  // "EO 12" is a detail whose point was left out.
  const pointed = id.length === 2 && detail === undefined ? `${id.charAt(0)}.${id.charAt(1)}` : undefined;
  if (pointed !== undefined && known.details.has(pointed)) return pointed;
  if (heading !== undefined) {
    const stated = stating(outcomes, plainText(heading), detail !== undefined);
    if (stated !== undefined) return stated;
    // The only one that is missing is the one that is there under another number.
    const missing =
      detail === undefined
        ? absentOutcomes(outcomes)
        : absentDetails(outcomes.find((outcome) => outcome.definition.id === id));
    if (missing.length === 1) return missing[0];
  }
  return undefined;
}

/** The outcome or detail whose statement a heading repeats behind its number. */
function stating(
  outcomes: readonly OutcomeAssessment[],
  heading: string,
  detail: boolean,
): string | undefined {
  const items = outcomes.flatMap(({ definition }): readonly Pick<DetailDefinition, 'id' | 'statement'>[] =>
    detail ? definition.details : [definition],
  );
  return items.find(({ statement }) => heading.endsWith(` ${plainText(statement)}`))?.id;
}

function absentOutcomes(outcomes: readonly OutcomeAssessment[]): string[] {
  return outcomes.filter((each) => each.part && isOutcomeAbsent(each)).map(({ definition }) => definition.id);
}

function absentDetails(outcome: OutcomeAssessment | undefined): string[] {
  const details = outcome?.details.filter((each) => each.definition && isItemAbsent(each)) ?? [];
  return details.map(({ id }) => id);
}
