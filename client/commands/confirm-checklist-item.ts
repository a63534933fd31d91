import { l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { ChecklistCoverage } from '../../server/core/coverage/coverage.ts';
import { ConfirmItemsRequest } from '../../server/protocol/checking.ts';
import { type CoverageReport, CoverageRequest, type EditToMake } from '../../server/protocol/messages.ts';
import { applyAnswer } from '../files/edit.ts';
import { plainText } from '../plain-text.ts';
import { type Desk, submissionFor } from './desk.ts';

export const CONFIRM_CHECKLIST_ITEM = 'microCredential.confirmChecklistItem';

/** An item that is named instead of being asked for; its state is turned. */
export interface ConfirmArguments {
  readonly uri?: string;
  /** The item's id, as the coverage gives it. */
  readonly item?: string;
}

interface ItemChoice extends QuickPickItem {
  readonly item: ChecklistCoverage;
}

/**
 * Ticks what a person has found to be so, or opens it again: the item that is named, or that at the cursor, else any
 * number of items from a list in which those that are confirmed are ticked.
 */
export async function confirmChecklistItem(desk: Desk, named: ConfirmArguments = {}): Promise<void> {
  const document = await submissionFor(desk, named.uri);
  if (!document) return;
  const textDocument = { uri: document.uri.toString() };
  const report = await desk.ask<CoverageReport | null>(CoverageRequest, { textDocument });
  // An item that is not in the text has nothing to be ticked; a quick fix writes it there.
  const items = report?.coverage.checklist.filter(({ range }) => range !== undefined) ?? [];
  if (items.length === 0) {
    desk.questions.tell(
      l10n.t(
        'There is no checklist in this submission. The problems list offers to write one where it is asked for.',
      ),
    );
    return;
  }
  const item = items.find(({ id }) => id === named.item) ?? itemAtCursor(document, items);
  const confirmed = item ? turned(items, item) : await pick(items);
  if (!confirmed) return;
  const confirm = items.filter((each) => confirmed.has(each.id) && !each.confirmed).map(({ id }) => id);
  const reopen = items.filter((each) => !confirmed.has(each.id) && each.confirmed).map(({ id }) => id);
  const gaveUp = l10n.t('The text changes too quickly. Nothing was changed; please try again.');
  const answer = await applyAnswer(
    document,
    async () => {
      const edit = await desk.ask<EditToMake | null>(ConfirmItemsRequest, { textDocument, confirm, reopen });
      return edit ?? { problem: gaveUp };
    },
    gaveUp,
  );
  if ('problem' in answer) desk.questions.tell(answer.problem);
  else if (item) {
    const said = item.confirmed ? l10n.t('Open again: {0}', item.text) : l10n.t('Confirmed: {0}', item.text);
    window.setStatusBarMessage(plainText(said), 5000);
  }
}

function turned(items: readonly ChecklistCoverage[], item: ChecklistCoverage): Set<string> {
  const isConfirmed = (each: ChecklistCoverage): boolean => each.confirmed !== (each === item);
  return new Set(items.filter(isConfirmed).map(({ id }) => id));
}

function itemAtCursor(
  document: TextDocument,
  items: readonly ChecklistCoverage[],
): ChecklistCoverage | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { line } = editor.selection.active;
  return items.find(({ range }) => range && range.start.line <= line && line <= range.end.line);
}

async function pick(items: readonly ChecklistCoverage[]): Promise<Set<string> | undefined> {
  const choices = items.map(
    (item): ItemChoice => ({ label: plainText(item.text), picked: item.confirmed, item }),
  );
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t('Confirm Checklist Item'),
    placeHolder: l10n.t('Tick what you have checked yourself, then press Enter'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen && new Set(chosen.map(({ item }) => item.id));
}
