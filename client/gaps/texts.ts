import { l10n } from 'vscode';
import type { Coverage } from '../../server/core/coverage/coverage.ts';
import { doneText, gapsToWrite, isCredentialKnown } from '../coverage/headline.ts';
import { lineOfGap, nodesOf } from '../coverage/nodes.ts';
import { stateText } from '../coverage/words.ts';
import { nodesById } from '../tree/node.ts';
import type { Direction, Stop } from './next-gap.ts';

/** What is missing where the cursor has come to: "Gap 3 of 14: EO 1.2, missing". What is to be confirmed is counted by itself. */
export function stopText(coverage: Coverage, { gaps, before, wrapped }: Stop, direction: Direction): string {
  const [first] = gaps;
  const line = first && nodesById(nodesOf(coverage, [])).get(lineOfGap(first));
  const state = first?.kind === 'check' ? l10n.t('not confirmed') : stateText(first?.state ?? 'missing');
  const more = gaps.length - 1;
  const name = line?.label ?? '';
  const what =
    more === 0
      ? l10n.t('{0}, {1}', name, state)
      : more === 1
        ? l10n.t('{0}, {1}, and one more in the same place', name, state)
        : l10n.t('{0}, {1}, and {2} more in the same place', name, state, more);
  const toWrite = gapsToWrite(coverage).length;
  const text =
    first?.kind === 'check'
      ? l10n.t('Checklist item {0} of {1}: {2}', before + 1, coverage.gaps.length - toWrite, what)
      : l10n.t('Gap {0} of {1}: {2}', before + 1, toWrite, what);
  if (!wrapped) return text;
  return direction === 'next'
    ? l10n.t('On from the top. {0}', text)
    : l10n.t('On from the bottom. {0}', text);
}

/** Said where there is no gap to go to. */
export function nothingLeft(coverage: Coverage): string {
  if (isCredentialKnown(coverage)) return doneText(coverage);
  return coverage.credential === ''
    ? l10n.t('No gap is known: the lines at the top name no credential.')
    : l10n.t('No gap is known: the credential “{0}” is not known.', coverage.credential);
}
