import type { ClientAbilities } from './client-abilities.ts';
import type { Connection } from './connection/connection.ts';

/** Has a client ask anew for what depends on more than the text: on files, on definitions, on settings. */
export function askAnew(connection: Connection, abilities: ClientAbilities): void {
  const { pullsDiagnostics, refreshesDiagnostics, refreshesLenses } = abilities;
  // A client that refuses asks again at the next keystroke.
  if (pullsDiagnostics && refreshesDiagnostics) {
    connection.sendRequest('workspace/diagnostic/refresh', undefined).catch(() => {});
  }
  if (refreshesLenses) connection.sendRequest('workspace/codeLens/refresh', undefined).catch(() => {});
}
