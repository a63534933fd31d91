import { l10n } from 'vscode';
import type { CheckedText } from '../../../server/protocol/checking.ts';
import { figure } from '../../figure.ts';

/** What came of checking many submissions. */
export interface Tally {
  readonly found: number;
  readonly checked: number;
  readonly ready: number;
  /** Whole, but for the checklist. */
  readonly complete: number;
  readonly drafting: number;
  readonly unread: number;
  readonly errors: number;
  readonly warnings: number;
}

export function noneChecked(found: number): Tally {
  return { found, checked: 0, ready: 0, complete: 0, drafting: 0, unread: 0, errors: 0, warnings: 0 };
}

export function addChecked(tally: Tally, checked: CheckedText | undefined): Tally {
  const one = { ...tally, checked: tally.checked + 1 };
  if (!checked) return { ...one, unread: tally.unread + 1 };
  const { state, problems } = checked;
  const count = (severity: string): number => problems.filter((each) => each.severity === severity).length;
  const sums = { errors: tally.errors + count('error'), warnings: tally.warnings + count('warning') };
  if (state === 'ready') return { ...one, ...sums, ready: tally.ready + 1 };
  if (state === 'complete') return { ...one, ...sums, complete: tally.complete + 1 };
  return { ...one, ...sums, drafting: tally.drafting + 1 };
}

/** The sum in a sentence or two. */
export function tallyText({
  found,
  checked,
  ready,
  complete,
  drafting,
  unread,
  errors,
  warnings,
}: Tally): string {
  if (found === 0) return l10n.t('There is no submission in this workspace.');
  const states = [
    l10n.t('{0} ready', ready),
    ...(complete > 0 ? [l10n.t('{0} complete but for the checklist', complete)] : []),
    ...(drafting > 0 ? [l10n.t('{0} still being written', drafting)] : []),
    ...(unread > 0 ? [l10n.t('{0} could not be checked', unread)] : []),
  ].join(', ');
  const amount = checked === 1 ? l10n.t('1 submission') : l10n.t('{0} submissions', checked);
  const sums = [
    errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', figure(errors)),
    warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', figure(warnings)),
  ].join(', ');
  const told = l10n.t('{0}: {1}. {2}.', amount, states, sums);
  if (checked === found) return told;
  return l10n.t('Stopped after {0} of {1}. {2}', checked, found, told);
}
