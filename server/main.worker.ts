import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { version } from '../package.json';
import { builtInDefinitions } from './host/client/built-in-definitions.ts';
import { ClientFiles } from './host/client/client-files.ts';
import { ClientHost } from './host/client/client-host.ts';
import { translationsInProgram } from './host/client/translations.ts';
import { WorkerInspector } from './host/client/worker-inspector.ts';
import { Connection } from './lsp/connection/connection.ts';
import { serve } from './lsp/server.ts';
import { type ProgramParams, ProgramRequest } from './protocol/files.ts';

/** The language server as a web worker: messages instead of a pipe, the client's files instead of a disk. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = new Connection({
  reader: new BrowserMessageReader(scope),
  writer: new BrowserMessageWriter(scope),
});
// A worker that is told to end has said all that it will.
connection.onEnd(() => scope.close());
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  connection.logError(`Unhandled: ${String(event.reason)}`);
});
const inspector = new WorkerInspector((name) => {
  const params: ProgramParams = { name };
  return connection.sendRequest<string>(ProgramRequest.method, params);
});
const host = new ClientHost(new ClientFiles(connection), builtInDefinitions(), (source, extension) =>
  inspector.inspect(source, extension),
);
serve(connection, host, translationsInProgram, version);
