import { type Finding, shiftFinding } from '../findings/finding.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import type { PlacedStretch } from '../submission/submission.ts';
import { type QuietEdit, quietEdit } from './quiet-edit.ts';
import type { Ground, Subject, SubmissionRule } from './rule.ts';
import { rules } from './rules.ts';

const submissionRules = rules.filter((rule): rule is SubmissionRule => 'check' in rule);

/** What was found in the version before, and what it was found in. */
interface Kept {
  readonly ground: Ground;
  readonly privateNames: readonly string[];
  readonly stretches: readonly PlacedStretch[];
  readonly length: number;
  readonly findings: readonly Finding[];
}

/** By front matter: it outlasts every edit of the text below it. */
const kept = new WeakMap<FrontMatter, Kept>();

/**
 * What the rules for whole submissions find. Most keystrokes change nothing that these look at; what was found before
 * then holds, in its new place.
 */
export function findingsInWhole(subject: Subject, ground: Ground): readonly Finding[] {
  const { submission, privateNames } = subject;
  const { frontMatter, stretches, text } = submission;
  const findings = stillTrue(kept.get(frontMatter), subject, ground) ?? found(subject);
  kept.set(frontMatter, { ground, privateNames, stretches, length: text.length, findings });
  return findings;
}

function found(subject: Subject): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { code, severity, check } of submissionRules) {
    for (const violation of check(subject)) findings.push({ severity, ...violation, code });
  }
  return findings;
}

function stillTrue(
  known: Kept | undefined,
  subject: Subject,
  ground: Ground,
): readonly Finding[] | undefined {
  const { submission, privateNames } = subject;
  if (known?.ground !== ground || known.privateNames !== privateNames) return undefined;
  const { stretches, text, frontMatter } = submission;
  const edit = quietEdit(known, { stretches, length: text.length });
  if (!edit || known.findings.some(({ span }) => touches(edit, span))) return undefined;
  const background = { ...ground, frontMatter, privateNames };
  if (submissionRules.some(({ heeds }) => heeds?.(edit, background))) return undefined;
  return moved(known.findings, edit, subject);
}

/** What is found in the edited paragraphs themselves would have to be looked for again. */
function touches({ span }: QuietEdit, { start, end }: Finding['span']): boolean {
  return start < span.end && span.start < end;
}

function moved(findings: readonly Finding[], { span, distance }: QuietEdit, subject: Subject): Finding[] {
  let anew: readonly Finding[] | undefined;
  return findings.map((finding, index) => {
    const { fixes, ...rest } = finding;
    const isBehind = finding.span.start >= span.end;
    if (!fixes) return isBehind ? shiftFinding(rest, distance) : finding;
    // A remedy has its places in the text in which it was found: it is asked of the text as it is now.
    const fixesNow = (): ReturnType<typeof fixes> => {
      anew ??= found(subject);
      return anew[index]?.fixes?.() ?? [];
    };
    const placed = isBehind ? shiftFinding(rest, distance) : rest;
    return { ...placed, fixes: fixesNow };
  });
}
