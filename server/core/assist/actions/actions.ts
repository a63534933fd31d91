import type { Code } from '../../findings/codes.ts';
import type { Finding, MessageArguments, TextEdit } from '../../findings/finding.ts';
import { headingSpan, type Submission } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { declareCited } from './declare.ts';
import { mergeFixes, plainFix, rewrites } from './merge.ts';
import { silenceHere, silenceInFile } from './silence.ts';

/** Something that can be done about a finding. */
export interface Action {
  readonly kind: 'fix' | 'fix-all-of-kind' | 'silence-here' | 'silence-in-file' | 'documentation';
  /** Key of the title's message. */
  readonly title: string;
  readonly arguments: MessageArguments;
  readonly preferred: boolean;
  readonly finding: Finding;
  /** Absent for what edits nothing. */
  readonly edits?: readonly TextEdit[];
}

/**
 * What can be done about the findings at a place: for each finding its remedies, the remedy for all of its kind, and
 * ways to silence it, in this order. A heading is one place: what is shown at its name is offered behind it too. A definition file, which is no submission, cannot silence anything.
 */
export function actionsAt(
  submission: Submission | undefined,
  findings: readonly Finding[],
  at: Span,
): Action[] {
  const place = wholeHeading(submission, at);
  const here = findings.filter(({ span }) => span.start <= place.end && place.start <= span.end);
  const fixes = here.flatMap((finding) => [
    ...fixesOf(finding),
    ...(submission ? declaringFix(submission, finding) : []),
  ]);
  const kinds = uniqueByCode(here);
  const silencing = submission
    ? [
        ...withoutRepetition(here.flatMap((finding) => silenceHereAction(submission, finding))),
        ...kinds.flatMap((finding) => silenceInFileAction(submission, finding)),
      ]
    : [];
  return [
    ...fixes,
    ...kinds.flatMap((finding) => fixAllOfKind(finding, findings)),
    ...silencing,
    ...kinds.map((finding) => plain('documentation', finding, { code: finding.code })),
  ];
}

/** The words of the heading in which a cursor stands; any other place as it is. */
function wholeHeading(submission: Submission | undefined, at: Span): Span {
  if (at.end > at.start) return at;
  for (const { stretch, units } of submission?.stretches ?? []) {
    const heading = stretch.heading && units[0];
    if (!heading) continue;
    const span = headingSpan({ heading });
    if (span.start <= at.start && at.start <= span.end) return span;
  }
  return at;
}

/** The edits that put right whatever has one plain remedy, without adding anything that is not written yet. */
export function fixAll(findings: readonly Finding[]): readonly TextEdit[] {
  return mergeFixes(findings.flatMap((finding) => plainFix(finding) ?? []).filter(rewrites)).edits;
}

function fixesOf(finding: Finding): Action[] {
  return (finding.fixes?.() ?? []).map(({ title, arguments: args, edits, preferred }) => ({
    kind: 'fix',
    title,
    arguments: args,
    preferred,
    finding,
    edits,
  }));
}

function declaringFix(submission: Submission, finding: Finding): Action[] {
  const declared = declareCited(submission, finding);
  return declared ? [{ kind: 'fix', ...declared, preferred: false, finding }] : [];
}

function fixAllOfKind(finding: Finding, findings: readonly Finding[]): Action[] {
  const alike = findings.filter(({ code }) => code === finding.code).flatMap((each) => plainFix(each) ?? []);
  const { edits, count } = mergeFixes(alike);
  if (count < 2) return [];
  return [{ ...plain('fix-all-of-kind', finding, { code: finding.code, count }), edits }];
}

function silenceHereAction(submission: Submission, finding: Finding): Action[] {
  // That a comment is of no use cannot be silenced by a comment.
  if (isBeyondSilence(finding.code) || finding.code === 'unused-silence') return [];
  const edits = silenceHere(submission, finding);
  return edits ? [{ ...plain('silence-here', finding, { code: finding.code }), edits }] : [];
}

function silenceInFileAction(submission: Submission, finding: Finding): Action[] {
  if (isBeyondSilence(finding.code)) return [];
  const edits = silenceInFile(submission, finding.code);
  return edits ? [{ ...plain('silence-in-file', finding, { code: finding.code }), edits }] : [];
}

/** What is wrong with the front matter itself cannot be silenced in it. */
function isBeyondSilence(code: Code): boolean {
  return code.startsWith('front-matter-') || code === 'unknown-credential';
}

function plain(kind: Action['kind'], finding: Finding, args: MessageArguments): Action {
  return { kind, title: `action/${kind}`, arguments: args, preferred: false, finding };
}

/** The first finding of each code. */
function uniqueByCode(findings: readonly Finding[]): Finding[] {
  const first = new Map<Code, Finding>();
  for (const finding of findings) if (!first.has(finding.code)) first.set(finding.code, finding);
  return [...first.values()];
}

/** Two findings of one code on one line are silenced by the same comment. */
function withoutRepetition(actions: readonly Action[]): Action[] {
  return [...new Map(actions.map((action) => [JSON.stringify(action.edits), action])).values()];
}
