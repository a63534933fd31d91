import { l10n } from 'vscode';
import type { Coverage, GapCoverage } from '../../server/core/coverage/coverage.ts';
import { figure } from '../figure.ts';
import type { NodeKind } from '../tree/node.ts';

/* What the Coverage view says above and beside its lines. */

/** Beside the view's name; `name` is the submission's, where more than one is open. */
export function descriptionOf({ summary }: Coverage, name: string | undefined): string {
  const { covered, details } = summary;
  const amount =
    details === 0
      ? ''
      : details === 1
        ? l10n.t('{0} of 1 detail covered', covered)
        : l10n.t('{0} of {1} details covered', covered, details);
  return [name, amount].filter(Boolean).join(' · ');
}

/**
 * On the icon of the view; `undefined` where nothing is left to write. What is only to be confirmed is not counted: it is
 * dealt with at the end, and would bury the figure that goes down while somebody writes.
 */
export function badgeOf(coverage: Coverage): { value: number; tooltip: string } | undefined {
  const { length } = gapsToWrite(coverage);
  return length === 0 ? undefined : { value: length, tooltip: gapCount(length) };
}

/** The gaps that are closed by writing, not by confirming an item of the checklist. */
export function gapsToWrite({ gaps }: Pick<Coverage, 'gaps'>): readonly GapCoverage[] {
  return gaps.filter(({ kind }) => kind !== 'check');
}

export function gapCount(gaps: number): string {
  return gaps === 1
    ? l10n.t('1 gap that an assessor would still miss')
    : l10n.t('{0} gaps that an assessor would still miss', figure(gaps));
}

/** Whether there is anything to hold the submission against. */
export function isCredentialKnown({ parts, outcomes }: Coverage): boolean {
  return parts.length + outcomes.length > 0;
}

/** Above the lines: what they cannot show. `hidden` are the complete lines that the filter takes out. */
export function messageOf(coverage: Coverage, hidden: ReadonlyMap<NodeKind, number> | undefined): string {
  if (!isCredentialKnown(coverage)) {
    return coverage.credential === ''
      ? l10n.t(
          'The lines at the top name no credential, so there is nothing to hold this submission against. The problems list says more.',
        )
      : l10n.t(
          'The credential “{0}” is not known, so there is nothing to hold this submission against. The problems list says more.',
          coverage.credential,
        );
  }
  return [doneText(coverage), hidden && hiddenText(hidden)].filter(Boolean).join(' ');
}

/** Said where nothing is left to write. */
export function doneText(coverage: Coverage): string {
  const { state } = coverage;
  if (state === 'ready') return l10n.t('Everything is there, and the checklist is confirmed.');
  if (state === 'complete')
    return l10n.t('Everything is there. Confirm the checklist before you hand it in.');
  return gapsToWrite(coverage).length === 0
    ? l10n.t('No gap is left. The problems list shows what is still wrong.')
    : '';
}

function hiddenText(hidden: ReadonlyMap<NodeKind, number>): string {
  const counts = [...hidden].flatMap(([kind, count]) => countText(kind, count) ?? []);
  return counts.length === 0
    ? l10n.t('Only gaps are shown; nothing is complete yet, so nothing is hidden.')
    : l10n.t('Only gaps are shown. Complete, and hidden: {0}.', counts.join(', '));
}

function countText(kind: NodeKind, count: number): string | undefined {
  const one = count === 1;
  switch (kind) {
    case 'part':
      return one ? l10n.t('1 part') : l10n.t('{0} parts', count);
    case 'question':
      return one ? l10n.t('1 question') : l10n.t('{0} questions', count);
    case 'section':
      return one ? l10n.t('1 section') : l10n.t('{0} sections', count);
    case 'week':
      return one ? l10n.t('1 entry of the course') : l10n.t('{0} entries of the course', count);
    case 'outcome':
      return one ? l10n.t('1 outcome') : l10n.t('{0} outcomes', count);
    case 'detail':
      return one ? l10n.t('1 detail') : l10n.t('{0} details', count);
    case 'check':
      return one ? l10n.t('1 checklist item') : l10n.t('{0} checklist items', count);
    default:
      return undefined;
  }
}
