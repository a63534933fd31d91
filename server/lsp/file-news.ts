import type { FileChangeType } from 'vscode-languageserver-protocol';
import { LookAgainNotification } from '../protocol/look-again.ts';
import type { Connection } from './connection/connection.ts';
import type { FileEvent } from './workspace-definitions.ts';

interface Listener {
  /** These have changed, come or gone. */
  changed(events: readonly FileEvent[]): void;
  /** Any may have changed. */
  unsure(): void;
}

/** As the protocol numbers them. */
const DELETED: FileChangeType = 3;

/**
 * Hears of files in every way in which a client can tell of them. One that watches files tells of what the user does to
 * them in the editor, too; one that does not tells of that alone.
 */
export function hearOfFiles(connection: Connection, { changed, unsure }: Listener): void {
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) =>
    changed(changes.map(({ uri, type }) => ({ uri, gone: type === DELETED }))),
  );
  connection.onNotification('workspace/didCreateFiles', ({ files }) =>
    changed(files.map(({ uri }) => ({ uri, gone: false }))),
  );
  connection.onNotification('workspace/didDeleteFiles', ({ files }) =>
    changed(files.map(({ uri }) => ({ uri, gone: true }))),
  );
  connection.onNotification('workspace/didRenameFiles', ({ files }) =>
    changed(
      files.flatMap(({ oldUri, newUri }) => [
        { uri: oldUri, gone: true },
        { uri: newUri, gone: false },
      ]),
    ),
  );
  connection.onNotification(LookAgainNotification, unsure);
}
