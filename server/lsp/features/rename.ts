import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type MessageCatalogue, type Refusal, renameArtifact, renameableAt, say } from '../../core/index.ts';
import { toOffset, toRange } from '../conversions.ts';
import { workspaceEditOf } from './edits.ts';
import type { Feature } from './feature.ts';

/** Gives an artifact another id, in the front matter and in all its citations. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => {
    if (!textDocument?.rename) return {};
    return { renameProvider: textDocument.rename.prepareSupport ? { prepareProvider: true } : true };
  },
  serve({ connection, catalogue, client, snapshotOf }) {
    connection.onPrepareRename(({ textDocument, position }): PrepareRenameResult | null | ResponseError => {
      const snapshot = snapshotOf(textDocument.uri);
      const offset = snapshot && toOffset(snapshot.document, position);
      if (!snapshot || offset === undefined) return null;
      const found = renameableAt(snapshot.submission, offset);
      if ('refusal' in found) return refused(found, catalogue);
      return { range: toRange(snapshot.document, found.span), placeholder: found.id };
    });
    connection.onRenameRequest(
      ({ textDocument, position, newName }): WorkspaceEdit | null | ResponseError => {
        const snapshot = snapshotOf(textDocument.uri);
        const offset = snapshot && toOffset(snapshot.document, position);
        if (!snapshot || offset === undefined) return null;
        const edits = renameArtifact(snapshot.submission, offset, newName);
        return 'refusal' in edits
          ? refused(edits, catalogue)
          : workspaceEditOf([[snapshot, edits]], client());
      },
    );
  },
};

/** Clients show the message to the user as it is. */
function refused({ refusal }: Refusal, catalogue: MessageCatalogue): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, say([refusal], catalogue));
}
