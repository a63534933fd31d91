import { type Finding, type Fix, shiftFinding } from '../findings/finding.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import type { PlacedStretch } from '../submission/submission.ts';
import { type QuietEdit, quietEdit } from './quiet-edit.ts';
import { type Background, findingsOf, type Ground, type Subject, type SubmissionRule } from './rule.ts';
import { rules } from './rules.ts';

const submissionRules = rules.filter((rule): rule is SubmissionRule => 'check' in rule);

/** What was found in the version before, and what it was found in. */
interface Kept {
  readonly ground: Ground;
  readonly privateNames: readonly string[];
  readonly stretches: readonly PlacedStretch[];
  readonly length: number;
  /** Rule by rule. */
  readonly findings: readonly (readonly Finding[])[];
}

/** By front matter: it outlasts every edit of the text below it. */
const kept = new WeakMap<FrontMatter, Kept>();

/**
 * What the rules for whole submissions find. Most keystrokes change nothing that a rule looks at; what it found before
 * then holds, in its new place.
 */
export function findingsInWhole(subject: Subject, ground: Ground): Finding[] {
  const { submission, privateNames } = subject;
  const { frontMatter, stretches, text } = submission;
  const now = { ground, privateNames, stretches, length: text.length };
  const known = kept.get(frontMatter);
  const edit =
    known?.ground === ground && known.privateNames === privateNames ? quietEdit(known, now) : undefined;
  const background = { ...ground, frontMatter, privateNames };
  const findings = submissionRules.map((rule, index) => {
    const before = known?.findings[index];
    if (!before || !edit || concerns(edit, rule, before, background))
      return findingsOf(rule, rule.check(subject));
    return before.length === 0 ? before : moved(before, edit, looking(rule, subject));
  });
  kept.set(frontMatter, { ...now, findings });
  return findings.flat();
}

/**
 * What the rule finds, to be asked for later. A function of its own: one made above would hold on to all that is known
 * there, what was kept of the version before among it, and so to every version that was ever typed.
 */
function looking(rule: SubmissionRule, subject: Subject): () => readonly Finding[] {
  return () => findingsOf(rule, rule.check(subject));
}

/** Whether a rule may find something else after an edit than before it. */
function concerns(
  edit: QuietEdit,
  { counts, heeds }: SubmissionRule,
  before: readonly Finding[],
  background: Background,
): boolean {
  if (counts && edit.changesWords) return true;
  // What is found in the edited paragraphs themselves has to be looked for again.
  const { start, end } = edit.span;
  return (
    before.some(({ span }) => span.start < end && start < span.end) || heeds?.(edit, background) === true
  );
}

/** `find` gives what the rule finds in the text as it is. */
function moved(
  findings: readonly Finding[],
  { span, distance }: QuietEdit,
  find: () => readonly Finding[],
): Finding[] {
  let anew: readonly Finding[] | undefined;
  return findings.map((finding, index) => {
    const placed = finding.span.start >= span.end ? shiftFinding(finding, distance) : finding;
    if (!finding.fixes) return placed;
    // A remedy has its places in the text in which it was found: it is asked of the text as it is now.
    const fixes = (): readonly Fix[] => {
      anew ??= find();
      return anew[index]?.fixes?.() ?? [];
    };
    return { ...placed, fixes };
  });
}
