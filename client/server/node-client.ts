import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { answerFileRequests } from './client-files.ts';
import {
  CLIENT_ID,
  CLIENT_NAME,
  clientOptions,
  keepToLog,
  ownAbilities,
  type Servers,
} from './client-options.ts';
import { answerTextRequests } from './document-text.ts';
import { serverFlags } from './server-flags.ts';

/** The language server is a process of its own. */
export const servers: Servers = (context, log) => async (middleware, closed) => {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc, options: { execArgv: [...serverFlags] } };
  const options = clientOptions(log, middleware, closed);
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug: run }, options);
  keepToLog(client);
  client.registerFeature(ownAbilities);
  answerTextRequests(client);
  answerFileRequests(client);
  // The client forgets a process that did not hear that it was to stop.
  let process = client.serverProcess;
  client.onDidChangeState(() => {
    process = client.serverProcess ?? process;
  });
  // One that is stopped or in a loop hears no other signal.
  return { client, kill: () => (client.serverProcess ?? process)?.kill('SIGKILL') };
};
