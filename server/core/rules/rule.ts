import type { FactsOf } from '../artifacts/facts.ts';
import type { Assessment } from '../coverage/assess.ts';
import type { CredentialDefinition } from '../credential/definition.ts';
import type { Code } from '../findings/codes.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Submission } from '../submission/submission.ts';

/** One thing that is checked. A rule holds no state, and what it yields depends on its subject alone. */
export interface Rule {
  readonly code: Code;
  /** How much it matters where neither the credential nor the writer says otherwise. */
  readonly severity: Severity;
  check(subject: Subject): Iterable<Violation>;
}

/** What rules look at. */
export interface Subject {
  readonly submission: Submission;
  /** The submission's credential; rules run only where it is known. */
  readonly definition: CredentialDefinition;
  readonly assessment: Assessment;
  readonly factsOf: FactsOf;
}

/** A finding without what the rule as a whole says. */
export interface Violation extends Omit<Finding, 'code' | 'severity'> {
  /** Present where this one matters more or less than the rule's others. */
  readonly severity?: Severity;
}

const steps: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** The severity one step below: for what this program derived from an issuer's words, not the issuer's own. */
export function lowered(severity: Severity): Severity {
  return steps[Math.max(0, steps.indexOf(severity) - 1)] ?? 'hint';
}
