import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Questions } from '../questions/questions.ts';
import type { Ask } from '../server/server-keeper.ts';
import { looksLikeSubmission } from '../submissions.ts';

/** What commands that write work with. */
export interface Desk {
  readonly ask: Ask;
  readonly questions: Questions;
  /** The address of the submission of which the views speak. */
  readonly shownSubmission: () => string | undefined;
}

/** The submission for which a command runs: the one named, else the one in the active editor, else the one shown. */
export async function submissionFor(desk: Desk, named?: string): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  if (named === undefined && active && looksLikeSubmission(active)) return active;
  const uri = named ?? desk.shownSubmission();
  if (uri !== undefined) return workspace.openTextDocument(Uri.parse(uri));
  desk.questions.tell(l10n.t('Open the submission first, then try again.'));
  return undefined;
}
