import type { FileOperationRegistrationOptions, WorkspaceEdit } from 'vscode-languageserver';
import { editsForMoves } from '../../core/index.ts';
import { workspaceEditOf } from './edits.ts';
import type { Feature } from './feature.ts';

/** Any file or folder: an artifact, a submission, or what holds them. */
const ANYTHING: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/** Keeps the references of open submissions leading to their files when files, folders or submissions move. */
export const fileRenames: Feature = {
  capabilities: ({ workspace }) => {
    const { willRename, didRename } = workspace?.fileOperations ?? {};
    if (!willRename && !didRename) return {};
    const fileOperations = {
      ...(willRename && { willRename: ANYTHING }),
      ...(didRename && { didRename: ANYTHING }),
    };
    return { workspace: { fileOperations } };
  },
  serve({ connection, client, snapshots, filesChanged }) {
    connection.workspace.onWillRenameFiles(({ files }, token): WorkspaceEdit | null => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
      const changed: Parameters<typeof workspaceEditOf>[0][number][] = [];
      for (const snapshot of snapshots()) {
        if (token.isCancellationRequested) return null;
        const edits = editsForMoves(snapshot.submission, snapshot.document.uri, moves);
        if (edits.length > 0) changed.push([snapshot, edits]);
      }
      return changed.length === 0 ? null : workspaceEditOf(changed, client());
    });
    connection.workspace.onDidRenameFiles(() => filesChanged());
  },
};
