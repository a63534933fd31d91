import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { builtInCredentials } from './host/built-in-credentials.ts';
import { NodeHost } from './host/node-host.ts';
import { serve } from './lsp/server.ts';

/** The language server as a program of its own: over stdio, a socket or Node's IPC, as its arguments say. */
const connection = createConnection(ProposedFeatures.all);
// By default a stray rejection would end the server; an editor full of unsaved work must not notice it.
process.on('unhandledRejection', (reason) => connection.console.error(`Unhandled: ${String(reason)}`));
serve(connection, new NodeHost(builtInCredentials()), version);
