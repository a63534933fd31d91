import type { ArtifactUse } from '../../artifacts/artifacts.ts';
import { artifactsOf, declaredArtifacts } from '../../artifacts/artifacts.ts';
import { isEvidencePart } from '../../coverage/assess.ts';
import { type Run, rememberingRuns } from '../../markdown/split.ts';
import { inStretches } from '../../submission/per-stretch.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { heedsHidden, hiddenHeadings } from '../structure/hidden-headings.ts';
import { artifactName } from './subjects.ts';
import { meantArtifact, undeclared } from './unknown-artifact.ts';

/** An artifact that the text never refers to: an assessor would not open it. */
export const unusedArtifact: Rule = {
  code: 'unused-artifact',
  severity: 'warning',
  *check(subject) {
    const { submission, assessment } = subject;
    const evidence = assessment.parts.filter(({ definition }) => isEvidencePart(definition));
    // Where the part that would cite it is missing or hidden, that is the problem.
    if (evidence.length > 0 && evidence.every(({ section }) => !section)) return;
    if (hiddenHeadings(subject).areIn(submission.stretches)) return;
    const missed = meantByMisspelled(submission);
    for (const use of artifactsOf(submission)) {
      if (missed.has(use.id)) continue;
      if (use.references > 0 || use.span.end <= use.span.start || isShown(use, submission)) continue;
      yield { span: use.span, arguments: { artifact: artifactName(use) } };
    }
  },
  heeds: (edit, { frontMatter }) =>
    heedsHidden(edit) ||
    declaredArtifacts(frontMatter).some(({ file }) =>
      namesOf(file).some((name) => edit.source.includes(name) !== edit.earlierSource.includes(name)),
    ),
};

/** Artifacts that citations with a slip of the keyboard mean: the slip is the problem. */
function meantByMisspelled(submission: Submission): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const { found } of undeclared(submission.stretches)) {
    const id = meantArtifact(found.artifact.value, submission);
    if (id !== undefined) meant.add(id);
  }
  for (const { found } of citingMore(submission.stretches)) {
    for (const [, id] of found.written?.value.matchAll(/@([^\s,;]+)/g) ?? []) meant.add(id ?? '');
  }
  return meant;
}

/** Citations in which others are caught, for want of a semicolon. */
const citingMore = inStretches(({ references }) =>
  references.filter(({ fault, written }) => fault && written?.value.includes('@')),
);

/** Whether the text has the file in another way: as a picture, in HTML, by its plain name. */
function isShown({ id, file, declaration }: ArtifactUse, submission: Submission): boolean {
  // References by an id that two artifacts share count for the first alone.
  if (submission.context.artifactById.get(id) !== declaration) return true;
  return namesOf(file).some((name) => submission.runs.some((run) => holds(run, name)));
}

/** The ways in which a text has the name of a file. */
function namesOf(file: string): string[] {
  const path = file.trim().replace(/\\/g, '/').replace(/^\.\//, '');
  return path === '' ? [] : [path, encodeURI(path)];
}

/** By run, what was looked for in it before: an unused artifact stays unused for a while. */
const lookedIn = rememberingRuns.once(() => new Map<string, boolean>());

function holds(run: Run, written: string): boolean {
  const known = lookedIn(run);
  const found = known.get(written) ?? run.source.includes(written);
  known.set(written, found);
  return found;
}
