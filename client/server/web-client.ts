import { Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ErrorCodes,
  LanguageClient,
  type MessageTransports,
  ResponseError,
} from 'vscode-languageclient/browser';
import { type ProgramParams, ProgramRequest } from '../../server/protocol/files.ts';
import { answerFileRequests } from './client-files.ts';
import {
  CLIENT_ID,
  CLIENT_NAME,
  type CreateClient,
  clientOptions,
  namingCommands,
} from './client-options.ts';

/** What the server may ask for, and where it ships. */
const programs: Readonly<Record<string, string>> = {
  'inspector.js': 'dist/web/inspector.js',
  'media.mjs': 'dist/inspection/media.mjs',
  'pdf.mjs': 'dist/inspection/pdf.mjs',
};

/** The language server is a worker. */
export const createClient: CreateClient = async (context, log, middleware) => {
  const textOf = async (path: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, path)));
  let worker: Worker | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    // Of a page on another host no worker can be made, but of bytes.
    const program = new Blob([await textOf('dist/web/server.js')], { type: 'text/javascript' });
    const address = URL.createObjectURL(program);
    // One that did not answer when it was told to end may still be at work.
    worker?.terminate();
    worker = new Worker(address, { name: CLIENT_NAME });
    // The client would not know the worker for one: VS Code has put a class of its own in the place of `Worker`.
    return { reader: new BrowserMessageReader(worker), writer: new EndingWriter(worker) };
  };
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, clientOptions(log, middleware));
  client.registerFeature(namingCommands);
  answerFileRequests(client);
  client.onRequest(ProgramRequest.method, ({ name }: ProgramParams) => {
    const path = programs[name];
    return path ? textOf(path) : new ResponseError(ErrorCodes.InvalidParams, `No program is called ${name}.`);
  });
  return client;
};

/** Ends the worker when everything has been said: it would not end by itself. */
class EndingWriter extends BrowserMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super(worker as unknown as DedicatedWorkerGlobalScope);
    this.#worker = worker;
  }

  override end(): void {
    this.#worker.terminate();
  }
}
