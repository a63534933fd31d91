import type { WorkspaceEdit } from 'vscode-languageserver';
import { confirmItems } from '../../core/index.ts';
import { type ConfirmItemsParams, ConfirmItemsRequest } from '../../protocol/checking.ts';
import { workspaceEditOf } from './edits.ts';
import type { Feature } from './feature.ts';

/** What only a person can confirm: ticked, or opened again, by an edit that can be undone. */
export const checklist: Feature = {
  capabilities: () => ({}),
  serve({ connection, client, snapshotOf }) {
    connection.onRequest(
      ConfirmItemsRequest.method,
      ({ textDocument, confirm, reopen }: ConfirmItemsParams): WorkspaceEdit | null => {
        const snapshot = snapshotOf(textDocument.uri);
        const edits = snapshot ? confirmItems(snapshot.submission, { confirm, reopen }) : [];
        return snapshot && edits.length > 0 ? workspaceEditOf([[snapshot, edits]], client()) : null;
      },
    );
  },
};
