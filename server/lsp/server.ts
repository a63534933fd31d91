import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
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
import { englishCatalogue } from '../core/index.ts';
import {
  CoverageChangedNotification,
  type CoverageChangedParams,
  type CoverageParams,
  type CoverageReport,
  CoverageRequest,
} from '../protocol/messages.ts';
import { codeActionsFor } from './code-actions.ts';
import { toDiagnostic } from './conversions.ts';
import { features } from './features/features.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';
import { SETTINGS_SECTION, type Severities, sectionOf, severitiesIn } from './settings.ts';

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
  readonly takesCodeActions: boolean;
  readonly versionsEdits: boolean;
}

const noAbilities: ClientAbilities = {
  pullsDiagnostics: false,
  refreshesDiagnostics: false,
  watchesFiles: false,
  sendsConfiguration: false,
  registersConfiguration: false,
  takesCodeActions: false,
  versionsEdits: false,
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
  /** Documents whose diagnostics were pushed: only those have any to take back. */
  readonly #pushed = new Set<string>();
  #abilities = noAbilities;
  #client: ClientCapabilities = {};
  /** As the client's start-up options have them; they stand where it has no other settings. */
  #initialSeverities: Severities = {};
  #severities: Severities = {};
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
    connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings));
    connection.onDidChangeWatchedFiles(() => this.#filesChanged());
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      this.#pull(textDocument.uri, previousResultId),
    );
    connection.onCodeAction(({ textDocument, range, context }): CodeAction[] => {
      const snapshot = this.#sessions.get(textDocument.uri)?.current();
      const { versionsEdits } = this.#abilities;
      return snapshot ? codeActionsFor(snapshot, range, context, versionsEdits, englishCatalogue) : [];
    });
    connection.onRequest(CoverageRequest.method, (params: CoverageParams) => this.#coverage(params));
    for (const feature of features) {
      feature.serve({
        connection,
        host: this.#host,
        catalogue: englishCatalogue,
        client: () => this.#client,
        snapshotOf: (uri) => this.#sessions.get(uri)?.current(),
        snapshots: () => [...this.#sessions.values()].flatMap((session) => session.current() ?? []),
      });
    }
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

  #initialize({ capabilities, initializationOptions }: InitializeParams): InitializeResult {
    const { workspace, textDocument } = capabilities;
    this.#client = capabilities;
    this.#initialSeverities = severitiesIn(sectionOf(initializationOptions));
    this.#severities = this.#initialSeverities;
    this.#abilities = {
      pullsDiagnostics: textDocument?.diagnostic !== undefined,
      refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      sendsConfiguration: workspace?.configuration === true,
      registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
      versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    };
    return {
      serverInfo: { name: SERVER_NAME, version: this.#version },
      capabilities: {
        ...Object.assign({}, ...features.map((feature) => feature.capabilities(capabilities))),
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(this.#abilities.takesCodeActions && {
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        }),
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
    const { watchesFiles, registersConfiguration, sendsConfiguration } = this.#abilities;
    // Asked side by side: a client that fails to answer one of these does not hold up the others.
    await Promise.all([
      // Any file may be an artifact, and a folder that goes takes its files along.
      watchesFiles &&
        client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }),
      registersConfiguration &&
        client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }),
      sendsConfiguration && this.#configure(),
    ]);
  }

  /** `sent` are the settings that came with a notification; a client that can be asked is asked instead. */
  async #configure(sent?: unknown): Promise<void> {
    const settings: unknown = this.#abilities.sendsConfiguration
      ? await this.#connection.workspace.getConfiguration(SETTINGS_SECTION)
      : sectionOf(sent);
    const severities = settings ? severitiesIn(settings) : this.#initialSeverities;
    if (JSON.stringify(severities) === JSON.stringify(this.#severities)) return;
    this.#severities = severities;
    for (const session of this.#sessions.values()) {
      session.forgetFindings();
      this.#schedule(session.uri);
    }
    this.#refresh();
  }

  #opened(document: TextDocument): void {
    const isToldOfFiles = (): boolean => this.#abilities.watchesFiles;
    const session = new Session(
      document,
      this.#host,
      () => this.#severities,
      isToldOfFiles,
      () => this.#inspected(document.uri),
    );
    this.#sessions.set(document.uri, session);
    this.#schedule(document.uri);
  }

  #closed(uri: string): void {
    this.#sessions.delete(uri);
    this.#changed.delete(uri);
    this.#told.delete(uri);
    this.#takeBack(uri);
  }

  /** What is in an artifact's file has become known, or is another than before. */
  #inspected(uri: string): void {
    const session = this.#sessions.get(uri);
    // While it is not known what files there are, whoever looks for them tells all of it.
    if (!session?.isInformed) return;
    this.#tell(session);
    this.#refresh();
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
      for (const each of uris) {
        this.#speak(each).catch((error: unknown) =>
          this.#connection.console.error(`What changed in ${each} cannot be told: ${String(error)}`),
        );
      }
    });
  }

  async #speak(uri: string): Promise<void> {
    const session = this.#sessions.get(uri);
    if (!session) return;
    // What is known without looking at files is told at once.
    const told = session.isInformed;
    if (told) this.#tell(session);
    const changed = await session.inform();
    // Closed, or changed meanwhile: a later call speaks of what is there then.
    if (this.#sessions.get(uri) !== session || !session.isInformed) return;
    if (changed || !told) this.#tell(session);
    // A client that pulled before was given what is true no longer; one that pulls only now is not.
    if (changed && told) this.#refresh();
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
      this.#pushed.add(session.uri);
      void this.#connection.sendDiagnostics({
        uri: session.uri,
        version: snapshot.version,
        diagnostics: diagnostics ?? [],
      });
    } else this.#takeBack(session.uri);
  }

  #takeBack(uri: string): void {
    if (this.#pushed.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #refresh(): void {
    if (this.#abilities.pullsDiagnostics && this.#abilities.refreshesDiagnostics) {
      this.#connection.languages.diagnostics.refresh();
    }
  }

  async #pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const snapshot = (await this.#informed(uri))?.current();
    if (!snapshot) return { kind: 'full', items: [] };
    const resultId = resultIdOf(snapshot);
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    const items = snapshot.findings.map((finding) =>
      toDiagnostic(snapshot.document, finding, englishCatalogue),
    );
    return { kind: 'full', resultId, items };
  }

  async #coverage({ textDocument }: CoverageParams): Promise<CoverageReport | null> {
    return (await this.#informed(textDocument.uri))?.report() ?? null;
  }

  /** The session of a document that is still open when all of its artifacts' files have been looked at. */
  async #informed(uri: string): Promise<Session | undefined> {
    const session = this.#sessions.get(uri);
    if (session && !session.isInformed) await session.inform();
    return this.#sessions.get(uri) === session ? session : undefined;
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
