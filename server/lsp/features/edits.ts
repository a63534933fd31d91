import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TextEdit } from '../../core/index.ts';
import type { EditToMake } from '../../protocol/messages.ts';
import { toRange } from '../conversions.ts';
import type { Snapshot } from '../session.ts';

/** Edits of open submissions as they are now; for a client that can tell, they apply to no other version. */
export function workspaceEditOf(
  changed: readonly (readonly [snapshot: Snapshot, edits: readonly TextEdit[]])[],
  client: ClientCapabilities,
): WorkspaceEdit {
  const changes = changed.map(([{ document, version }, edits]) => ({
    textDocument: { uri: document.uri, version },
    edits: edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
  }));
  return client.workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: changes }
    : { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

/** An edit of an open submission for a client that applies it itself; see `EditToMake` for `cursor`. */
export function editToMake({ document, version }: Snapshot, edit: TextEdit, cursor?: number): EditToMake {
  return {
    version,
    edits: [{ range: toRange(document, edit.span), newText: edit.text }],
    ...(cursor !== undefined && { cursor }),
  };
}
