import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { editsForMoves } from '../../core/assist/index.ts';
import { workspaceEditOf } from './edits.ts';
import type { Feature } from './feature.ts';

/** Keeps the references of open submissions leading to their files when files, folders or submissions move. */
export const fileRenames: Feature = {
  serve({ connection, client, snapshots }) {
    connection.onRequest('workspace/willRenameFiles', ({ files }, token): WorkspaceEdit | null => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
      const changed: Parameters<typeof workspaceEditOf>[0][number][] = [];
      for (const snapshot of snapshots()) {
        if (token.isCancellationRequested) return null;
        const edits = editsForMoves(snapshot.submission, snapshot.document.uri, moves);
        if (edits.length > 0) changed.push([snapshot, edits]);
      }
      return changed.length === 0 ? null : workspaceEditOf(changed, client());
    });
  },
};
