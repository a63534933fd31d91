import { env, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ErrorCodes,
  LanguageClient,
  type MessageTransports,
  ResponseError,
} from 'vscode-languageclient/browser';
import { type ProgramParams, ProgramRequest } from '../../server/protocol/files.ts';
import { translationScript } from '../../server/protocol/translation.ts';
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

/** What the server may ask for, and where it ships. */
const programs: Readonly<Record<string, string>> = {
  'inspector.js': 'dist/web/inspector.js',
  'media.mjs': 'dist/inspection/media.mjs',
  'pdf.mjs': 'dist/inspection/pdf.mjs',
};

/** The language server is a worker. */
export const servers: Servers = (context, log) => async (middleware, closed) => {
  const textOf = async (path: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, path)));
  let worker: Worker | undefined;
  let reader: ClosingReader | undefined;
  const startWorker = async (): Promise<MessageTransports> => {
    // Of a page on another host no worker can be made, but of bytes.
    const program = new Blob([await translation(textOf), await textOf('dist/web/server.js')], {
      type: 'text/javascript',
    });
    worker = new Worker(URL.createObjectURL(program), { name: CLIENT_NAME });
    reader = new ClosingReader(scopeOf(worker));
    // The client would not know the worker for one: VS Code has put a class of its own in the place of `Worker`.
    return { reader, writer: new EndingWriter(worker) };
  };
  const options = clientOptions(log, middleware, closed);
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options);
  keepToLog(client);
  client.registerFeature(ownAbilities);
  answerTextRequests(client);
  answerFileRequests(client);
  client.onRequest(ProgramRequest.method, ({ name }: ProgramParams) => {
    const path = programs[name];
    return path ? textOf(path) : new ResponseError(ErrorCodes.InvalidParams, `No program is called ${name}.`);
  });
  const kill = (): void => {
    worker?.terminate();
    reader?.close();
  };
  return { client, kill };
};

/** What the server's program begins with where VS Code speaks another language than English; nothing if we do not. */
async function translation(textOf: (path: string) => Promise<string>): Promise<string> {
  const [language = 'en'] = env.language.split('-');
  if (language === 'en') return '';
  try {
    const messages = JSON.parse(await textOf(`dist/messages/${language}.json`));
    return translationScript({ language, messages });
  } catch {
    return '';
  }
}

/** Tells that the worker is gone: one that was terminated does not say so itself. */
class ClosingReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** Ends the worker when everything has been said: it would not end by itself. */
class EndingWriter extends BrowserMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super(scopeOf(worker));
    this.#worker = worker;
  }

  override end(): void {
    this.#worker.terminate();
  }
}

/** What speaks to a worker looks from outside like what speaks from inside of it. */
function scopeOf(worker: Worker): DedicatedWorkerGlobalScope {
  return worker as unknown as DedicatedWorkerGlobalScope;
}
