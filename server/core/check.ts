import type { FactsOf } from './artifacts/facts.ts';
import { type Assessment, assess } from './coverage/assess.ts';
import type { CredentialDefinition, SeverityName } from './credential/definition.ts';
import type { Code } from './findings/codes.ts';
import { type Finding, type Severity, shiftFinding } from './findings/finding.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { unknownCredential } from './rules/front-matter/unknown-credential.ts';
import { unknownEvidenceKind } from './rules/front-matter/unknown-evidence-kind.ts';
import { firstOfEachKind, tooComplex } from './rules/limits/too-complex.ts';
import { findingsOf, type Ground, type HeadRule, type StretchRule, type Subject } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { findingsInWhole } from './rules/whole-submission.ts';
import { silence } from './silence/silence.ts';
import { isTooLong } from './submission/limits.ts';
import { perStretchAnd } from './submission/per-stretch.ts';
import type { Submission } from './submission/submission.ts';

export interface CheckOptions {
  /** What is known of the artifacts' files; another function as soon as any of it is known otherwise. */
  readonly factsOf: FactsOf;
  /** Ids of the credentials that are known, to suggest one for a misspelled id. */
  readonly knownCredentials: readonly string[];
  /** The user's severities by code; the submission's own front matter goes before them. */
  readonly severities?: Readonly<Record<string, SeverityName>>;
  /** The user's own names that must not appear, beside those of the front matter. One array while it is the same list. */
  readonly privateNames?: readonly string[];
}

const noNames: readonly string[] = [];

export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Drawn up when somebody asks for it. */
  readonly assessment: Assessment;
}

/** Finds everything in a submission that an assessor would miss or stumble over. */
export function check(submission: Submission, options: CheckOptions): CheckResult {
  const { definition, frontMatter } = submission;
  const { factsOf, privateNames = noNames } = options;
  const subject =
    definition && !isTooLong(submission.text)
      ? new Judged(submission, factsOf, definition, privateNames)
      : undefined;
  const findings: Finding[] = [
    ...frontMatter.problems.map((problem) => ({ ...problem, severity: problem.severity ?? 'error' })),
    ...unknownCredential(submission, options.knownCredentials),
    ...unknownEvidenceKind(submission),
    ...tooComplex(submission),
  ];
  if (subject) {
    const ground = groundOf(subject.definition, factsOf);
    findings.push(...findingsInWhole(subject, ground), ...findingsInHead(submission, ground));
    const findingsIn = findingsOn(ground);
    for (const { stretch, offset } of submission.stretches) {
      for (const finding of findingsIn(stretch)) findings.push(shiftFinding(finding, offset));
    }
  }
  // What is silenced is none of too many.
  const heard = firstOfEachKind(silence(submission, findings, subject !== undefined));
  return new Checked(inOrder(heard, submission, options), subject ?? new Assessing(submission, factsOf));
}

/*
 * What is drawn up on demand is a getter of a class. To V8 each literal with getters is a kind of object of its own, which
 * holds on to the getters, and so to the submission, until all garbage is swept.
 */

class Assessing {
  readonly submission: Submission;
  readonly factsOf: FactsOf;
  #assessment: Assessment | undefined;

  constructor(submission: Submission, factsOf: FactsOf) {
    this.submission = submission;
    this.factsOf = factsOf;
  }

  get assessment(): Assessment {
    this.#assessment ??= assess(this.submission, this.factsOf);
    return this.#assessment;
  }
}

class Judged extends Assessing implements Subject {
  readonly definition: CredentialDefinition;
  readonly privateNames: readonly string[];

  constructor(
    submission: Submission,
    factsOf: FactsOf,
    definition: CredentialDefinition,
    privateNames: readonly string[],
  ) {
    super(submission, factsOf);
    this.definition = definition;
    this.privateNames = privateNames;
  }
}

/** Not itself what rules look at: remedies hold on to that, and must not hold on to all other findings by it. */
class Checked implements CheckResult {
  readonly findings: readonly Finding[];
  readonly #assessing: Assessing;

  constructor(findings: readonly Finding[], assessing: Assessing) {
    this.findings = findings;
    this.#assessing = assessing;
  }

  get assessment(): Assessment {
    return this.#assessing.assessment;
  }
}

/** With the severities that were chosen, in the order of the text. */
function inOrder(
  findings: readonly Finding[],
  submission: Submission,
  options: CheckOptions,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const chosen = chosenSeverities(submission, options);
  return findings.flatMap((finding) => withSeverity(finding, chosen.get(finding.code))).sort(byPlace);
}

const stretchRules = rules.filter((rule): rule is StretchRule => 'checkStretch' in rule);
const headRules = rules.filter((rule): rule is HeadRule => 'checkHead' in rule);

/** What the rules for stretches find in each, with its place in the stretch; most find nothing in most. */
const findingsOn = perStretchAnd((ground: Ground) => (stretch): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const rule of stretchRules) findings.push(...findingsOf(rule, rule.checkStretch(stretch, ground)));
  return findings;
});

interface HeadFindings {
  readonly ground: Ground;
  readonly findings: readonly Finding[];
}

const ofHeads = new WeakMap<FrontMatter, HeadFindings>();

function findingsInHead({ frontMatter, text }: Submission, ground: Ground): readonly Finding[] {
  const known = ofHeads.get(frontMatter);
  if (known?.ground === ground) return known.findings;
  const head = { ...ground, frontMatter, text: text.slice(0, frontMatter.bodyStart) };
  const findings = headRules.flatMap((rule) => findingsOf(rule, rule.checkHead(head)));
  ofHeads.set(frontMatter, { ground, findings });
  return findings;
}

const grounds = new WeakMap<CredentialDefinition, WeakMap<FactsOf, Ground>>();

function groundOf(definition: CredentialDefinition, factsOf: FactsOf): Ground {
  const ofDefinition = grounds.get(definition) ?? new WeakMap<FactsOf, Ground>();
  grounds.set(definition, ofDefinition);
  const ground = ofDefinition.get(factsOf) ?? { definition, factsOf };
  ofDefinition.set(factsOf, ground);
  return ground;
}

function chosenSeverities(
  { definition, frontMatter }: Submission,
  { severities = {} }: CheckOptions,
): ReadonlyMap<string, SeverityName> {
  return new Map<string, SeverityName>([
    ...Object.entries(definition?.severities ?? {}),
    ...Object.entries(severities),
    ...frontMatter.rules.map(({ code, severity }) => [code, severity] as const),
  ]);
}

function withSeverity(finding: Finding, chosen: SeverityName | undefined): Finding[] {
  if (chosen === 'off') return [];
  return [chosen === undefined ? finding : { ...finding, severity: chosen satisfies Severity }];
}

function byPlace(one: Finding, other: Finding): number {
  return (
    one.span.start - other.span.start ||
    one.span.end - other.span.end ||
    // What one rule finds at one place stays in its order.
    compare(one.code, other.code)
  );
}

function compare(one: string | Code, other: string | Code): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
