import { l10n } from 'vscode';
import type { ChecklistCoverage } from '../../server/core/coverage/coverage.ts';
import type { Node } from '../tree/node.ts';
import { stateIcons } from './icons.ts';
import type { Making } from './making.ts';
import { placed } from './placed.ts';
import { spoken, stateText } from './words.ts';

/** What only a person can confirm. */
export function checklistNode(making: Making): Node {
  const { checklist } = making.coverage;
  const confirmed = checklist.filter((item) => item.confirmed).length;
  const state = confirmed === checklist.length ? 'covered' : confirmed > 0 ? 'partial' : 'missing';
  const label = l10n.t('Checklist');
  const amount = l10n.t('{0} of {1} confirmed', confirmed, checklist.length);
  const children = checklist.map((item) => itemNode(item, making));
  const [first] = children;
  return {
    id: 'checklist',
    kind: 'checklist',
    label,
    description: amount,
    tooltip: l10n.t('What only you can confirm.'),
    accessibleLabel: spoken(label, stateText(state), amount),
    icon: stateIcons[state],
    state,
    startsOpen: state !== 'covered',
    ...(first?.range && { range: first.range }),
    children,
  };
}

function itemNode({ id: itemId, text, confirmed, range }: ChecklistCoverage, making: Making): Node {
  const id = `check-${itemId}`;
  const state = confirmed ? 'covered' : 'missing';
  return {
    id,
    kind: 'check',
    label: text,
    description: range ? '' : l10n.t('not in the text yet'),
    tooltip: text,
    accessibleLabel: spoken(
      text,
      confirmed ? l10n.t('confirmed') : l10n.t('not confirmed'),
      range ? '' : l10n.t('not in the text yet'),
    ),
    icon: stateIcons[state],
    state,
    startsOpen: false,
    ...placed(id, range, making),
    children: [],
  };
}
