import {
  type CodeAction,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { englishCatalogue, type SeverityName } from '../core/index.ts';
import {
  CoverageChangedNotification,
  type CoverageChangedParams,
  type CoverageParams,
  type CoverageReport,
  CoverageRequest,
} from '../protocol/messages.ts';
import { codeActionsFor } from './code-actions.ts';
import { toDiagnostic } from './conversions.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';

export const SERVER_NAME = 'micro-credential';

/** Serves the Language Server Protocol on a connection: the same server on a desktop and in a browser. */
export function serve(connection: Connection, host: Host, version: string): void {
  new Server(connection, host, version).listen();
}

/** What the client can do, as far as the server acts on it. */
interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly watchesFiles: boolean;
  readonly sendsConfiguration: boolean;
  readonly registersConfiguration: boolean;
}

const noAbilities: ClientAbilities = {
  pullsDiagnostics: false,
  refreshesDiagnostics: false,
  watchesFiles: false,
  sendsConfiguration: false,
  registersConfiguration: false,
};

class Server {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #version: string;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #sessions = new Map<string, Session>();
  /** Documents that changed and have not been spoken of since. */
  readonly #changed = new Set<string>();
  /** The coverage that each document's client was told last, as text, so that nothing is told twice. */
  readonly #told = new Map<string, string>();
  #abilities = noAbilities;
  #severities: Readonly<Record<string, SeverityName>> = {};
  #speaking: NodeJS.Immediate | undefined;

  constructor(connection: Connection, host: Host, version: string) {
    this.#connection = connection;
    this.#host = host;
    this.#version = version;
  }

  listen(): void {
    const connection = this.#connection;
    const documents = this.#documents;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(() => this.#configure());
    connection.onDidChangeWatchedFiles(() => this.#filesChanged());
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      this.#pull(textDocument.uri, previousResultId),
    );
    connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
      const snapshot = this.#sessions.get(textDocument.uri)?.current();
      return snapshot ? codeActionsFor(snapshot, range, context, englishCatalogue) : [];
    });
    connection.onRequest(CoverageRequest.method, (params: CoverageParams) => this.#coverage(params));
    documents.onDidOpen(({ document }) => this.#opened(document));
    documents.onDidChangeContent(({ document }) => this.#schedule(document.uri));
    documents.onDidSave(({ document }) => {
      this.#sessions.get(document.uri)?.expireFiles();
      this.#schedule(document.uri);
    });
    documents.onDidClose(({ document }) => this.#closed(document.uri));
    documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities }: InitializeParams): InitializeResult {
    const { workspace, textDocument } = capabilities;
    this.#abilities = {
      pullsDiagnostics: textDocument?.diagnostic !== undefined,
      refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      sendsConfiguration: workspace?.configuration === true,
      registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    };
    return {
      serverInfo: { name: SERVER_NAME, version: this.#version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        ...(this.#abilities.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: SERVER_NAME,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
      },
    };
  }

  async #initialized(): Promise<void> {
    const { client } = this.#connection;
    if (this.#abilities.watchesFiles) {
      // Any file may be an artifact, and a folder that goes takes its files along.
      await client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    }
    if (this.#abilities.registersConfiguration) {
      await client.register(DidChangeConfigurationNotification.type, { section: 'microCredential' });
    }
    await this.#configure();
  }

  async #configure(): Promise<void> {
    if (!this.#abilities.sendsConfiguration) return;
    const settings: unknown = await this.#connection.workspace.getConfiguration('microCredential');
    const rules = (settings as { rules?: Record<string, SeverityName> } | null)?.rules ?? {};
    if (JSON.stringify(rules) === JSON.stringify(this.#severities)) return;
    this.#severities = rules;
    for (const session of this.#sessions.values()) {
      session.forgetFindings();
      this.#schedule(session.uri);
    }
    this.#refresh();
  }

  #opened(document: TextDocument): void {
    const isToldOfFiles = (): boolean => this.#abilities.watchesFiles;
    const session = new Session(document, this.#host, () => this.#severities, isToldOfFiles);
    this.#sessions.set(document.uri, session);
    this.#schedule(document.uri);
  }

  #closed(uri: string): void {
    this.#sessions.delete(uri);
    this.#changed.delete(uri);
    this.#told.delete(uri);
    if (!this.#abilities.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #filesChanged(): void {
    for (const session of this.#sessions.values()) {
      session.expireFiles();
      this.#schedule(session.uri);
    }
  }

  /** Speaks of a document once whatever is already waiting to be read has been read: the last change counts. */
  #schedule(uri: string): void {
    this.#changed.add(uri);
    this.#speaking ??= setImmediate(() => {
      this.#speaking = undefined;
      const uris = [...this.#changed];
      this.#changed.clear();
      for (const each of uris) this.#speak(each);
    });
  }

  #speak(uri: string): void {
    const session = this.#sessions.get(uri);
    if (!session) return;
    // What can be said without looking at files is said at once, unless no file was ever looked at.
    if (session.isInformed) this.#tell(session);
    session.inform().then(
      (changed) => {
        if (this.#sessions.get(uri) !== session) return;
        this.#tell(session);
        if (changed) this.#refresh();
      },
      (error: unknown) => this.#connection.console.error(`Artifacts of ${uri}: ${String(error)}`),
    );
  }

  #tell(session: Session): void {
    const { uri } = session;
    const report = session.report() ?? null;
    const told = report === null ? '' : JSON.stringify([report.coverage, report.extents]);
    if ((this.#told.get(uri) ?? '') !== told) {
      this.#told.set(uri, told);
      const params: CoverageChangedParams = { uri, report };
      void this.#connection.sendNotification(CoverageChangedNotification.method, params);
    }
    if (!this.#abilities.pullsDiagnostics) this.#push(session);
  }

  #push(session: Session): void {
    const snapshot = session.current();
    const diagnostics = snapshot?.findings.map((finding) =>
      toDiagnostic(snapshot.document, finding, englishCatalogue),
    );
    if (snapshot) {
      void this.#connection.sendDiagnostics({
        uri: session.uri,
        version: snapshot.version,
        diagnostics: diagnostics ?? [],
      });
    } else void this.#connection.sendDiagnostics({ uri: session.uri, diagnostics: [] });
  }

  #refresh(): void {
    if (this.#abilities.pullsDiagnostics && this.#abilities.refreshesDiagnostics) {
      this.#connection.languages.diagnostics.refresh();
    }
  }

  async #pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const session = this.#sessions.get(uri);
    if (session && !session.isInformed) await session.inform();
    const snapshot = session?.current();
    if (!snapshot) return { kind: 'full', items: [] };
    const resultId = resultIdOf(snapshot);
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    const items = snapshot.findings.map((finding) =>
      toDiagnostic(snapshot.document, finding, englishCatalogue),
    );
    return { kind: 'full', resultId, items };
  }

  async #coverage({ textDocument }: CoverageParams): Promise<CoverageReport | null> {
    const session = this.#sessions.get(textDocument.uri);
    if (session && !session.isInformed) await session.inform();
    return session?.report() ?? null;
  }
}

const resultIds = new WeakMap<object, string>();
let lastResultId = 0;

/** A name for exactly this snapshot: another one, even of the same version, has another name. */
function resultIdOf(snapshot: object): string {
  let id = resultIds.get(snapshot);
  if (id === undefined) {
    lastResultId += 1;
    id = String(lastResultId);
    resultIds.set(snapshot, id);
  }
  return id;
}
