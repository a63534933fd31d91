import process from 'node:process';
import { version } from '../package.json';
import { builtInCredentials, builtInDefinitions } from './host/built-in-credentials.ts';
import { ClientFiles } from './host/client/client-files.ts';
import { ClientHost } from './host/client/client-host.ts';
import { onBrokenFraming } from './host/framing.ts';
import { HostByAddress } from './host/host-by-address.ts';
import { NodeHost } from './host/node-host.ts';
import { translationsInFiles } from './host/translations.ts';
import { Connection } from './lsp/connection/connection.ts';
import { serve } from './lsp/server.ts';
import { clearUpEarly, endWithClient, keepOutputClean, transportNamedIn } from './node-process.ts';

/** The language server as a program of its own: over stdio, a socket or Node's IPC, as its arguments say. */
clearUpEarly();
keepOutputClean();
const connection = new Connection(transportNamedIn(process.argv.slice(2)));
endWithClient(connection);
if (process.argv.includes('--stdio')) {
  onBrokenFraming(process.stdin, () => {
    console.error('The input is no sequence of messages of the Language Server Protocol.');
    process.exit(1);
  });
}
// By default a stray rejection would end the server; an editor full of unsaved work must not notice it.
process.on('unhandledRejection', (reason) => connection.logError(`Unhandled: ${String(reason)}`));
const onDisk = new NodeHost(builtInCredentials());
// Of virtual folders it is told which files are there, and how large; nobody looks into them.
const elsewhere = new ClientHost(new ClientFiles(connection), builtInDefinitions(), async () => ({
  format: 'unknown',
}));
serve(connection, new HostByAddress(onDisk, elsewhere), translationsInFiles, version);
