import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Connection } from './connection/connection.ts';

interface Pushed {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics that were told to a client which does not ask for them: nothing is told twice. */
export class PushedDiagnostics {
  readonly #connection: Connection;
  readonly #last = new Map<string, Pushed>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  push(uri: string, version: number, diagnostics: Diagnostic[]): void {
    const last = this.#last.get(uri);
    // What a file holds became known, say, and nothing hangs on it.
    if (last?.version === version && isSame(last.diagnostics, diagnostics)) return;
    this.#last.set(uri, { version, diagnostics });
    this.#connection.sendNotification('textDocument/publishDiagnostics', { uri, version, diagnostics });
  }

  /** Where nothing was pushed, there is nothing to take back. */
  takeBack(uri: string): void {
    if (!this.#last.delete(uri)) return;
    this.#connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics: [] });
  }
}

function isSame(one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
