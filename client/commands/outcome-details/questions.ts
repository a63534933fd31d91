import { l10n } from 'vscode';
import type { OutcomeDetails } from '../../../server/protocol/outcome-details.ts';
import type { Choice, Questions } from '../../questions/questions.ts';

/** Where a list comes from: a text that is there, or an editor into which it is pasted. */
export type Source = { readonly text: string } | 'editor';

export async function chooseSource(questions: Questions, clipboard: string): Promise<Source | undefined> {
  const lines = clipboard.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const fromClipboard: Choice<Source> = {
    label: l10n.t('Use what is on the clipboard'),
    description: lines.length === 1 ? l10n.t('1 line') : l10n.t('{0} lines', lines.length),
    detail: shortened(lines[0] ?? ''),
    icon: 'clippy',
    value: { text: clipboard },
  };
  const fromEditor: Choice<Source> = {
    label: l10n.t('Paste the list into an editor'),
    icon: 'edit',
    value: 'editor',
  };
  const answer = await questions.pick<Source>({
    title: l10n.t('Add Outcome Details'),
    prompt: l10n.t('Where is the portal’s list of details?'),
    canGoBack: false,
    choices: lines.length > 0 ? [fromClipboard, fromEditor] : [fromEditor],
  });
  return answer && answer !== 'back' ? answer.value : undefined;
}

type Decision = 'write' | 'edit' | 'nothing';

/** Shows what was understood and what was not, line by line, before anything is written. */
export async function confirmDetails(
  questions: Questions,
  { outcomes, notUnderstood, fileName, abbreviation }: OutcomeDetails,
  folder: string,
): Promise<Decision> {
  const count = outcomes.reduce((sum, { details }) => sum + details.length, 0);
  const amount = count === 1 ? l10n.t('1 detail') : l10n.t('{0} details', count);
  const left =
    notUnderstood.length === 1
      ? l10n.t('1 line left out')
      : l10n.t('{0} lines left out', notUnderstood.length);
  const write: Choice<Decision> = {
    label: l10n.t('Write {0} into “{1}”', amount, fileName),
    detail: l10n.t(
      'A new definition file in the folder “{0}”. The submission itself is not changed.',
      folder,
    ),
    icon: 'check',
    value: 'write',
  };
  const edit: Choice<Decision> = {
    label: l10n.t('Change the list first'),
    detail: l10n.t('The list opens in an editor.'),
    icon: 'edit',
    value: 'edit',
  };
  const choices: Choice<Decision>[] = [
    ...(count > 0 ? [write] : []),
    edit,
    ...notUnderstood.map(
      ({ line, text, reason }): Choice<Decision> => ({
        label: l10n.t('Left out, line {0}: {1}', line, shortened(text)),
        detail: reason,
        icon: 'warning',
        value: 'edit',
      }),
    ),
    ...outcomes.flatMap(({ statement, details }) =>
      details.map(
        ({ id, statement: words }): Choice<Decision> => ({
          label: `${abbreviation} ${id} ${words}`,
          description: shortened(statement),
          value: 'nothing',
        }),
      ),
    ),
  ];
  for (;;) {
    const answer = await questions.pick({
      title: l10n.t('Add Outcome Details'),
      prompt: count === 0 ? l10n.t('No detail was found in the list.') : `${amount} · ${left}`,
      canGoBack: false,
      choices,
    });
    if (!answer || answer === 'back') return 'nothing';
    // A line that only shows what was understood leads nowhere.
    if (answer.value !== 'nothing') return answer.value;
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`;
}
