import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../package.json';
import { builtInDefinitions } from './host/client/built-in-definitions.ts';
import { ClientFiles } from './host/client/client-files.ts';
import { ClientHost } from './host/client/client-host.ts';
import { translationsInProgram } from './host/client/translations.ts';
import { WorkerInspector } from './host/client/worker-inspector.ts';
import { inProtocolOrder } from './lsp/lifecycle.ts';
import { serve } from './lsp/server.ts';
import { type ProgramParams, ProgramRequest } from './protocol/files.ts';

/** The language server as a web worker: messages instead of a pipe, the client's files instead of a disk. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
  inProtocolOrder(),
);
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  connection.console.error(`Unhandled: ${String(event.reason)}`);
});
const inspector = new WorkerInspector((name) => {
  const params: ProgramParams = { name };
  return connection.sendRequest<string>(ProgramRequest.method, params);
});
const host = new ClientHost(new ClientFiles(connection), builtInDefinitions(), (source, extension) =>
  inspector.inspect(source, extension),
);
serve(connection, host, translationsInProgram, version);
