import { l10n } from 'vscode';
import type { ArtifactCoverage, Coverage, UseCoverage } from '../../server/core/coverage/coverage.ts';
import type { FileProblem } from '../../server/core/coverage/file-problem.ts';
import { artifactIcon } from '../coverage/icons.ts';
import { clock, writtenPlace } from '../coverage/places.ts';
import { joined, partName, spoken } from '../coverage/words.ts';
import { figure } from '../figure.ts';
import type { Icon, Node } from '../tree/node.ts';

const problemIcons: Readonly<Record<FileProblem | 'unused', Icon>> = {
  missing: { name: 'error', color: 'problemsErrorIcon.foreground' },
  unreadable: { name: 'error', color: 'problemsErrorIcon.foreground' },
  outside: { name: 'warning', color: 'problemsWarningIcon.foreground' },
  unused: { name: 'warning', color: 'problemsWarningIcon.foreground' },
};

/** The declared artifacts of a submission, in the order of the front matter, each with its uses in that of the text. */
export function artifactNodes(coverage: Coverage, files: readonly (string | null)[]): Node[] {
  const seen = new Map<string, number>();
  return coverage.artifacts.map((artifact, index) => {
    // Two artifacts with one id are a mistake to be seen, not one to be hidden.
    const count = (seen.get(artifact.id) ?? 0) + 1;
    seen.set(artifact.id, count);
    const id = count === 1 ? `artifact-${artifact.id}` : `artifact-${artifact.id}-${count}`;
    return artifactNode(id, artifact, files[index] ?? undefined, coverage);
  });
}

function artifactNode(
  id: string,
  artifact: ArtifactCoverage,
  address: string | undefined,
  coverage: Coverage,
): Node {
  const { file, kind, uses, range } = artifact;
  const label = artifact.title ?? (artifact.id === '' ? file : artifact.id);
  const problem = artifact.problem ?? (uses.length === 0 ? 'unused' : undefined);
  const trouble = problem && problemText(problem);
  const amount = problem === 'unused' ? '' : useCount(uses.length);
  const description = joined(trouble, lengthOf(artifact), amount, file);
  return {
    id,
    kind: 'artifact',
    label,
    description,
    tooltip: [
      label,
      ...(label === artifact.id ? [] : [artifact.id]),
      file,
      trouble,
      lengthOf(artifact),
      amount,
    ]
      .filter(Boolean)
      .join('\n'),
    accessibleLabel: spoken(label, trouble ?? l10n.t('no problem'), lengthOf(artifact), amount, file),
    icon: problem ? problemIcons[problem] : artifactIcon(kind),
    startsOpen: false,
    ...(range && { range, declaration: range }),
    ...(artifact.id !== '' && { citation: `[@${artifact.id}]` }),
    ...(address !== undefined && { file: address }),
    children: uses.map((use, index) => useNode(`${id}/use-${index}`, use, address, artifact, coverage)),
  };
}

function useNode(
  id: string,
  use: UseCoverage,
  address: string | undefined,
  { kind }: ArtifactCoverage,
  coverage: Coverage,
): Node {
  const label = writtenPlace(use);
  const where = whereText(use, coverage);
  const trouble = !use.locator && use.written !== undefined ? l10n.t('cannot be read') : '';
  return {
    id,
    kind: 'use',
    label,
    description: joined(trouble, where),
    tooltip: [use.citation, where, trouble].filter(Boolean).join('\n'),
    accessibleLabel: spoken(label, trouble, where),
    icon: artifactIcon(kind),
    startsOpen: false,
    range: use.range,
    citation: use.citation,
    ...(address !== undefined && { file: address }),
    children: [],
  };
}

/** For what a use stands: the details that it proves, else the place in the text. */
function whereText({ items, part, question }: UseCoverage, coverage: Coverage): string {
  if (items.length > 0) return items.map((item) => `${coverage.outcomeAbbreviation} ${item}`).join(', ');
  const within = coverage.parts.find(({ id }) => id === part);
  if (!within) return l10n.t('outside of the parts');
  const name = partName(within);
  return question === undefined ? name : l10n.t('{0}, Question {1}', name, question);
}

/** A running time, or a number of pages. */
function lengthOf({ duration, pages }: ArtifactCoverage): string {
  if (duration !== undefined) return clock(duration);
  if (pages === undefined) return '';
  return pages === 1 ? l10n.t('1 page') : l10n.t('{0} pages', figure(pages));
}

function useCount(uses: number): string {
  if (uses === 0) return l10n.t('never used');
  return uses === 1 ? l10n.t('used once') : l10n.t('used {0} times', uses);
}

function problemText(problem: FileProblem | 'unused'): string {
  switch (problem) {
    case 'missing':
      return l10n.t('file is missing');
    case 'unreadable':
      return l10n.t('file cannot be opened');
    case 'outside':
      return l10n.t('outside of the submission’s folder');
    case 'unused':
      return l10n.t('never used');
  }
}
