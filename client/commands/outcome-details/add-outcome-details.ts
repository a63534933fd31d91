import {
  commands,
  env,
  l10n,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type OutcomeDetails, OutcomeDetailsRequest } from '../../../server/protocol/outcome-details.ts';
import { isThere, NewFiles, NotWritten, nameOf } from '../../files/new-files.ts';
import { type Desk, submissionFor } from '../desk.ts';
import { chooseSource, confirmDetails } from './questions.ts';

export const ADD_OUTCOME_DETAILS = 'microCredential.addOutcomeDetails';

/** What may be named instead of being asked for. */
export interface AddOutcomeDetailsArguments {
  readonly uri?: string;
  /** The portal's list. */
  readonly text?: string;
}

/** Editors in which somebody edits a list, and the submission that it is for. */
const lists = new WeakMap<TextDocument, string>();

/** Makes a definition file of the portal's list of details, beside the submission whose credential it then replaces. */
export async function addOutcomeDetails(desk: Desk, named: AddOutcomeDetailsArguments = {}): Promise<void> {
  const active = window.activeTextEditor?.document;
  const listFor = active && lists.get(active);
  const document = await submissionFor(desk, named.uri ?? listFor);
  if (!document) return;
  let text = named.text ?? (listFor === undefined ? undefined : active?.getText());
  if (text === undefined) {
    const source = await chooseSource(desk.questions, await env.clipboard.readText());
    if (source === undefined) return;
    if (source === 'editor') {
      await editList(document, '');
      return;
    }
    text = source.text;
  }
  await offer(desk, document, text);
}

async function offer(desk: Desk, document: TextDocument, text: string): Promise<void> {
  const textDocument = { uri: document.uri.toString() };
  const details = await desk.ask<OutcomeDetails | null>(OutcomeDetailsRequest, { textDocument, text });
  if (!details) {
    desk.questions.tell(
      l10n.t('The submission names no credential that is known, so its outcomes are not known either.'),
    );
    return;
  }
  const folder = Uri.joinPath(document.uri, '..');
  const decision = await confirmDetails(desk.questions, details, nameOf(folder));
  if (decision === 'edit') await editList(document, text);
  else if (decision === 'write') await write(desk, folder, details);
}

/** Shows the list in an editor of its own; the command takes it from there when it is run again. */
async function editList(submission: TextDocument, text: string): Promise<void> {
  const list = await workspace.openTextDocument({ language: 'plaintext', content: text });
  lists.set(list, submission.uri.toString());
  await window.showTextDocument(list, ViewColumn.Active);
  const use = l10n.t('Use This List');
  const chosen = await window.showInformationMessage(
    l10n.t('Paste the portal’s list of details here, one detail to a line. Then choose “{0}”.', use),
    use,
  );
  if (chosen !== use || list.isClosed) return;
  await window.showTextDocument(list);
  await commands.executeCommand(ADD_OUTCOME_DETAILS);
}

/** Writes the file whole or not at all; where one is there already, the writer is asked first. */
async function write(desk: Desk, folder: Uri, { fileName, definition }: OutcomeDetails): Promise<void> {
  const uri = Uri.joinPath(folder, fileName);
  try {
    if (!(await isThere(uri))) await new NewFiles().write(uri, definition);
    else if (!(await replace(desk, uri, definition))) return;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    desk.questions.tell(error.message);
    return;
  }
  const written = await workspace.openTextDocument(uri);
  if (written.isDirty) await written.save();
  await window.showTextDocument(written, { viewColumn: ViewColumn.Beside, preview: false });
}

/** Replaces what a file says, if the writer wants that, by an edit that can be undone; tells whether it did. */
async function replace(desk: Desk, uri: Uri, definition: string): Promise<boolean> {
  const fileName = nameOf(uri);
  const isWanted = await desk.questions.decide(
    l10n.t('“{0}” is there already. Replace what it says?', fileName),
    l10n.t('The new details take the place of everything in the file. This can be undone.'),
    [{ label: l10n.t('Replace'), value: true }],
  );
  if (!isWanted) return false;
  const existing = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(0, 0, existing.lineCount, 0), definition);
  if (await workspace.applyEdit(edit)) return true;
  throw new NotWritten(l10n.t('“{0}” cannot be written. Nothing was changed.', fileName));
}
