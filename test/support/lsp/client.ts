import { type ChildProcess, fork, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileEvent,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { BusyParams } from '../../../server/protocol/alive.ts';
import type { CoverageChangedParams, CoverageReport } from '../../../server/protocol/messages.ts';
import type { TextAnswer, TextParams } from '../../../server/protocol/text.ts';
import { commandLineBundle, endlessLoop, serverBundle } from './bundles.ts';
import { EditorDocument } from './documents.ts';

export interface EditorOptions {
  readonly transport?: 'stdio' | 'node-ipc';
  readonly capabilities?: ClientCapabilities;
  /** The workspace folder. */
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  /** The language of whoever uses the editor. */
  readonly locale?: string;
  /** The answer when the server asks for its settings; a function is given the document that they are for. */
  readonly settings?: unknown;
  /** Whose end the server is told to watch for; by default nobody's. */
  readonly processId?: number;
  /** Makes the server run for ever; see `endless-loop.cjs`. */
  readonly loopAt?: 'text' | 'watched';
}

/** What a client says that it can do. Each test puts together the editor that it needs. */
export const abilities = {
  pull: { textDocument: { diagnostic: {} } },
  refresh: { workspace: { diagnostics: { refreshSupport: true } } },
  watch: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  configuration: {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  },
  codeActions: {
    textDocument: {
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    },
  },
  versionedEdits: { workspace: { workspaceEdit: { documentChanges: true } } },
  watchesServer: { experimental: { watches: true } },
  tellsTexts: { experimental: { text: true } },
} as const satisfies Record<string, ClientCapabilities>;

export function able(...names: readonly (keyof typeof abilities)[]): ClientCapabilities {
  const workspace = {};
  const textDocument = {};
  const experimental = {};
  for (const name of names) {
    const ability: ClientCapabilities = abilities[name];
    Object.assign(workspace, ability.workspace);
    Object.assign(textDocument, ability.textDocument);
    Object.assign(experimental, ability.experimental);
  }
  return { workspace, textDocument, experimental };
}

/** A small editor that starts the server as it ships and speaks with it over a real pipe. */
export class FakeEditor {
  readonly server: ChildProcess;
  readonly connection: MessageConnection;
  /** Every byte that the server wrote to its standard output. */
  readonly output: Buffer[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly coverageChanges: CoverageChangedParams[] = [];
  readonly registrations: Registration[] = [];
  /** The documents with which the server said that it was busy. */
  readonly busyWith: string[] = [];
  /** How often the server asked for a document's text. */
  textsAsked = 0;
  /** What the server wrote to the client's log. */
  readonly log: string[] = [];
  refreshes = 0;
  settings: unknown;
  readonly #options: EditorOptions;
  readonly #documents = new Map<string, EditorDocument>();
  readonly #news = new EventEmitter();
  #exit: number | string | undefined;

  constructor(options: EditorOptions = {}) {
    this.#options = options;
    this.settings = options.settings ?? null;
    this.#news.setMaxListeners(0);
    const { loopAt } = options;
    const execArgv = loopAt === undefined ? [] : ['--require', endlessLoop];
    const env = { ...process.env, LOOP_AT: loopAt };
    if (options.transport === 'node-ipc') {
      this.server = fork(serverBundle, ['--node-ipc'], {
        execArgv,
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      this.connection = createMessageConnection(
        new IPCMessageReader(this.server),
        new IPCMessageWriter(this.server),
      );
    } else {
      this.server = spawn(process.execPath, [...execArgv, commandLineBundle, 'server', '--stdio'], { env });
      const { stdin } = this.server;
      if (!stdin) throw new Error('The server was started without a pipe');
      // What still is on its way to a server that ends is no fault of the editor.
      stdin.on('error', () => {});
      const input = new PassThrough();
      this.server.stdout?.pipe(input);
      this.connection = createMessageConnection(
        new StreamMessageReader(input),
        new StreamMessageWriter(stdin),
      );
    }
    this.server.stdout?.on('data', (bytes: Buffer) => this.output.push(bytes));
    this.server.once('exit', (code, signal) => {
      this.#exit = code ?? signal ?? 'unknown';
      this.#news.emit('news');
    });
    // Whoever still waits for an answer would wait for ever. All that the server wrote has been read by then.
    this.server.once('close', () => setImmediate(() => this.connection.dispose()));
    this.#listen();
  }

  /** Starts a server and greets it. */
  static async start(options: EditorOptions = {}): Promise<FakeEditor> {
    const editor = new FakeEditor(options);
    await editor.initialize();
    return editor;
  }

  async initialize(): Promise<InitializeResult> {
    const { capabilities = {}, folder, initializationOptions, locale, processId = null } = this.#options;
    const workspaceFolders =
      folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'submissions' }];
    const result = await this.request<InitializeResult>('initialize', {
      processId,
      rootUri: workspaceFolders?.[0]?.uri ?? null,
      workspaceFolders,
      capabilities,
      initializationOptions,
      ...(locale !== undefined && { locale }),
    });
    await this.notify('initialized', {});
    return result;
  }

  request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  document(uri: string): EditorDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  async open(uri: string, text: string): Promise<EditorDocument> {
    const document = new EditorDocument(uri, text);
    this.#documents.set(uri, document);
    const { version } = document;
    await this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
    return document;
  }

  /** Sends changes, each on the text that the one before it left, and makes them in the editor's own copy. */
  async change(uri: string, ...contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<number> {
    const document = this.document(uri);
    for (const change of contentChanges) document.apply(change);
    document.version += 1;
    const { version } = document;
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  /** Replaces the first place where a text stands; gives the new version. */
  replace(uri: string, text: string, by: string): Promise<number> {
    return this.change(uri, { range: this.document(uri).rangeOf(text), text: by });
  }

  save(uri: string): Promise<void> {
    return this.notify('textDocument/didSave', { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  filesChanged(...changes: readonly FileEvent[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  coverage(uri: string): Promise<CoverageReport | null> {
    return this.request('microCredential/coverage', { textDocument: { uri } });
  }

  codeActions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  /** Makes the edits in the document and tells the server of them, if they were meant for the text as it is now. */
  async applyEdit(edit: WorkspaceEdit): Promise<number> {
    const [change] = edit.documentChanges ?? [];
    if (!change || !('edits' in change)) throw new Error('There is no versioned edit');
    const { uri, version } = change.textDocument;
    if (version !== this.document(uri).version) throw new Error('The edit is for another version');
    // All edits speak of the text before any of them: from the end, none moves another.
    const edits = change.edits
      .flatMap((each) => ('newText' in each ? [each] : []))
      .sort((one, other) => compare(other.range.start, one.range.start));
    return this.change(uri, ...edits.map(({ range, newText }) => ({ range, text: newText })));
  }

  /** The diagnostics that were pushed last for a document, if they speak of a version. */
  pushed(uri: string, version?: number): Diagnostic[] | undefined {
    const last = this.published.findLast((each) => each.uri === uri);
    return last && (version === undefined || last.version === version) ? last.diagnostics : undefined;
  }

  /** Waits for the diagnostics of a version to be pushed. */
  pushOf(uri: string, version: number): Promise<Diagnostic[]> {
    return this.until(() => this.pushed(uri, version));
  }

  coverageChangesOf(uri: string): CoverageChangedParams[] {
    return this.coverageChanges.filter((each) => each.uri === uri);
  }

  /** Waits until something has come to be, looking again at all that the server sends. */
  until<Result>(look: () => Result | undefined | false): Promise<Result> {
    return new Promise((resolve, reject) => {
      const again = (): void => {
        const found = look();
        if (found !== undefined && found !== false) resolve(found);
        else if (this.#exit !== undefined) reject(new Error(`The server ended with ${this.#exit}`));
        else return;
        this.#news.off('news', again);
      };
      this.#news.on('news', again);
      again();
    });
  }

  /** Waits for the server's end; gives its exit code, or the signal that ended it. */
  exited(): Promise<number | string> {
    return this.until(() => this.#exit);
  }

  /** Ends the server as the protocol wants it, or by force if it does not answer. */
  async stop(): Promise<void> {
    if (this.#exit === undefined) {
      await this.request('shutdown').catch(() => {});
      await this.notify('exit').catch(() => {});
      await this.exited();
    }
    this.connection.dispose();
  }

  /** Ends the server at once. */
  async kill(): Promise<void> {
    if (this.#exit === undefined) {
      this.server.kill('SIGKILL');
      await once(this.server, 'exit');
    }
    this.connection.dispose();
  }

  #listen(): void {
    const { connection } = this;
    const on = (method: string, act: (params: never) => void): void => {
      connection.onNotification(method, (params) => {
        act(params as never);
        this.#news.emit('news');
      });
    };
    on('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => this.published.push(params));
    on('microCredential/coverageChanged', (params: CoverageChangedParams) =>
      this.coverageChanges.push(params),
    );
    on('microCredential/busy', ({ uri }: BusyParams) => this.busyWith.push(uri));
    connection.onRequest('microCredential/text', ({ textDocument: { uri } }: TextParams): TextAnswer => {
      this.textsAsked += 1;
      const { version, text } = this.document(uri);
      return { version, text };
    });
    on('window/logMessage', ({ message }: { message: string }) => this.log.push(message));
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#news.emit('news');
      return null;
    });
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: readonly { readonly scopeUri?: string }[] }) =>
        items.map(({ scopeUri }) =>
          typeof this.settings === 'function' ? this.settings(scopeUri) : this.settings,
        ),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      this.#news.emit('news');
      return null;
    });
    connection.listen();
  }
}

function compare(one: Range['start'], other: Range['start']): number {
  return one.line - other.line || one.character - other.character;
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code));
}
