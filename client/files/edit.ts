import { Range, Selection, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { EditAnswer, EditToMake } from '../../server/protocol/messages.ts';
import { Unanswered } from '../server/unanswered.ts';

/** An edit of the server as VS Code applies it. */
export function workspaceEdit(uri: Uri, { edits }: Pick<EditToMake, 'edits'>): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return edit;
}

/** How often the text may go on between question and answer before somebody else must be writing it. */
const MOST_ATTEMPTS = 5;

/** What is asked for an edit, or the sentence that says why nobody can answer now. */
async function answerOf(ask: () => Promise<EditAnswer>): Promise<EditAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Unanswered) return { problem: error.message };
    throw error;
  }
}

/**
 * Asks for an edit and applies it as one that can be undone; again where the text went on meanwhile. Gives the edit
 * that was made, or the sentence that says why none was.
 */
export async function applyAnswer(
  document: TextDocument,
  ask: () => Promise<EditAnswer>,
  gaveUp: string,
): Promise<EditAnswer> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const answer = await answerOf(ask);
    if ('problem' in answer) return answer;
    if (answer.version !== document.version) continue;
    if (await workspace.applyEdit(workspaceEdit(document.uri, answer))) return answer;
  }
  return { problem: gaveUp };
}

/** Shows a document with the cursor where the answered edit wants it. */
export async function showCursor(document: TextDocument, { edits, cursor }: EditToMake): Promise<void> {
  const [first] = edits;
  if (!first || cursor === undefined) return;
  const { line, character } = first.range.start;
  const start = document.offsetAt(new Range(line, character, line, character).start);
  const at = document.positionAt(start + cursor);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), 1);
}
