import { ResponseError } from 'vscode-jsonrpc';
import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { type Refusal, renameArtifact, renameableAt } from '../../core/assist/index.ts';
import { type MessageCatalogue, say } from '../../core/index.ts';
import { toOffset, toRange } from '../conversions.ts';
import { workspaceEditOf } from './edits.ts';
import type { Feature } from './feature.ts';

/** The protocol's code for a request that is as it must be and cannot be granted. */
const REQUEST_FAILED = -32803;

/** Gives an artifact another id, in the front matter and in all its citations. */
export const rename: Feature = {
  serve({ connection, catalogue, client, snapshotOf }) {
    connection.onRequest(
      'textDocument/prepareRename',
      ({ textDocument, position }): PrepareRenameResult | null | ResponseError => {
        const snapshot = snapshotOf(textDocument.uri);
        const offset = snapshot && toOffset(snapshot.document, position);
        if (!snapshot || offset === undefined) return null;
        const found = renameableAt(snapshot.submission, offset);
        if ('refusal' in found) return refused(found, catalogue);
        return { range: toRange(snapshot.document, found.span), placeholder: found.id };
      },
    );
    connection.onRequest(
      'textDocument/rename',
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
  return new ResponseError(REQUEST_FAILED, say([refusal], catalogue));
}
