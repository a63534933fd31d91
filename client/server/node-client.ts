import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { answerFileRequests } from './client-files.ts';
import {
  CLIENT_ID,
  CLIENT_NAME,
  type CreateClient,
  clientOptions,
  namingCommands,
} from './client-options.ts';

/** The language server is a process of its own. */
export const createClient: CreateClient = async (context, log, middleware) => {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    { run, debug: run },
    clientOptions(log, middleware),
  );
  client.registerFeature(namingCommands);
  answerFileRequests(client);
  return client;
};
