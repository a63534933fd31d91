import type { FactsOf } from '../artifacts/facts.ts';
import type { Assessment } from '../coverage/assess.ts';
import type { CredentialDefinition } from '../credential/definition.ts';
import type { Code } from '../findings/codes.ts';
import { type Finding, type Severity, shiftFinding } from '../findings/finding.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import type { Stretch, Submission } from '../submission/submission.ts';
import type { QuietEdit } from './quiet-edit.ts';

/** One thing that is checked. A rule holds no state, and what it yields depends on what it is given alone. */
export type Rule = SubmissionRule | StretchRule | HeadRule;

interface RuleHead {
  readonly code: Code;
  /** How much it matters where neither the credential nor the writer says otherwise. */
  readonly severity: Severity;
}

/**
 * Holds the submission as a whole against its credential. What such rules find is kept while somebody types quietly, so a
 * rule that looks at the words themselves says when an edit concerns it.
 */
export interface SubmissionRule extends RuleHead {
  check(subject: Subject): Iterable<Violation>;
  /** Present where what the rule finds hangs on how many words there are. */
  readonly counts?: true;
  /**
   * Whether a quiet edit may change what the rule finds in another way, outside of the edited paragraphs. Absent for rules
   * that look at headings, citations and names of outcomes alone.
   */
  readonly heeds?: (edit: QuietEdit, background: Background) => boolean;
}

/** What quiet edits leave as it is. */
export interface Background extends Ground {
  readonly frontMatter: FrontMatter;
  /** As in `Subject`. */
  readonly privateNames: readonly string[];
}

/**
 * Looks at one stretch at a time, whatever stands around it. What it finds is kept for as long as the stretch and the
 * ground are the same. Spans are offsets from the stretch's start.
 */
export interface StretchRule extends RuleHead {
  checkStretch(stretch: Stretch, ground: Ground): Iterable<Violation>;
}

/**
 * Looks at the front matter and at what is known of the artifacts' files, whatever the text below says. What it finds is
 * kept for as long as these are the same.
 */
export interface HeadRule extends RuleHead {
  checkHead(head: Head): Iterable<Violation>;
}

/** The front matter, the text up to its end, and what it is held against. */
export interface Head extends Ground, Pick<Submission, 'frontMatter'> {
  readonly text: string;
}

/** What is the same for every stretch; one object for as long as none of it changes. */
export interface Ground {
  readonly definition: CredentialDefinition;
  readonly factsOf: FactsOf;
}

/** What rules look at. */
export interface Subject {
  readonly submission: Submission;
  /** The submission's credential; rules run only where it is known. */
  readonly definition: CredentialDefinition;
  readonly assessment: Assessment;
  readonly factsOf: FactsOf;
  /** Names that the user wants in no submission. */
  readonly privateNames: readonly string[];
}

/** A finding without what the rule as a whole says. */
export interface Violation extends Omit<Finding, 'code' | 'severity'> {
  /** Present where this one matters more or less than the rule's others. */
  readonly severity?: Severity;
}

/** What a rule found, with what it says of all that it finds. */
export function findingsOf({ code, severity }: RuleHead, violations: Iterable<Violation>): Finding[] {
  const findings: Finding[] = [];
  for (const violation of violations) findings.push({ severity, ...violation, code });
  return findings;
}

/** What a rule for stretches finds in a whole submission, with its place there. */
export function violationsIn({ stretches }: Submission, rule: StretchRule, ground: Ground): Violation[] {
  return stretches.flatMap(({ stretch, offset }) =>
    [...rule.checkStretch(stretch, ground)].map((violation) => shiftFinding(violation, offset)),
  );
}

const steps: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** The severity one step below: for what this program derived from an issuer's words, not the issuer's own. */
export function lowered(severity: Severity): Severity {
  return steps[Math.max(0, steps.indexOf(severity) - 1)] ?? 'hint';
}
