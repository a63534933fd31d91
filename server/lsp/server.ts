import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  TextDocumentSyncKind,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver-protocol';
import { type CoverageSignature, isDefinitionFile, sameSignature } from '../core/index.ts';
import { AliveRequest } from '../protocol/alive.ts';
import {
  CoverageChangedNotification,
  type CoverageChangedParams,
  type CoverageParams,
  type CoverageReport,
  CoverageRequest,
} from '../protocol/messages.ts';
import { abilitiesOf } from './client-abilities.ts';
import { Configuration } from './configuration.ts';
import { Attention } from './connection/attention.ts';
import type { Connection } from './connection/connection.ts';
import { OpenDocuments } from './connection/open-documents.ts';
import { toDiagnostic } from './conversions.ts';
import { chooseEncoding, type Encoding } from './encoding.ts';
import type { FeatureContext } from './features/feature.ts';
import { offersFor } from './features/offers.ts';
import { hearOfFiles } from './file-news.ts';
import type { Host } from './host.ts';
import { OpenDefinitions } from './open-definitions.ts';
import type { OpenDocument } from './open-document.ts';
import { PushedDiagnostics } from './pushed-diagnostics.ts';
import { ReaderCatalogue, type Translations } from './reader-catalogue.ts';
import { askAnew } from './refresh.ts';
import { resultIdOf } from './result-ids.ts';
import { type CheckedDocument, Session } from './session.ts';
import { SETTINGS_SECTION } from './settings.ts';
import { WhenQuiet } from './soon.ts';
import { WorkspaceDefinitions } from './workspace-definitions.ts';

export const SERVER_NAME = 'micro-credential';
/** As the protocol numbers it. */
const INCREMENTAL: TextDocumentSyncKind = 2;

/** Serves the Language Server Protocol on a connection: the same server on a desktop and in a browser. */
export function serve(connection: Connection, host: Host, translations: Translations, version: string): void {
  new Server(connection, host, translations, version).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #translations: Translations;
  readonly #version: string;
  readonly #catalogue = new ReaderCatalogue();
  readonly #documents = new OpenDocuments(() => this.#encoding);
  readonly #sessions = new Map<string, Session>();
  readonly #definitions: WorkspaceDefinitions;
  /** The definition files that are open. They are checked like submissions but are none. */
  readonly #openDefinitions: OpenDefinitions;
  #folders: readonly string[] = [];
  /** Documents that changed and have not been spoken of since. */
  readonly #changed = new Set<string>();
  /** What the coverage was drawn up from that each document's client was told of last: nothing is told twice. */
  readonly #told = new Map<string, CoverageSignature>();
  readonly #pushed: PushedDiagnostics;
  #abilities = abilitiesOf({});
  #client: ClientCapabilities = {};
  #encoding: Encoding = 'utf-16';
  readonly #configuration: Configuration;
  readonly #settingsListeners: (() => void)[] = [];
  /** The version of each document that was opened or saved last: where problems wait for that, it is told again. */
  readonly #settled = new Map<string, number>();
  readonly #attention: Attention;
  readonly #whenQuiet = new WhenQuiet(() => this.#speakOfChanges());

  constructor(connection: Connection, host: Host, translations: Translations, version: string) {
    this.#connection = connection;
    this.#pushed = new PushedDiagnostics(connection);
    this.#host = host;
    this.#translations = translations;
    this.#version = version;
    this.#attention = new Attention(connection);
    this.#definitions = new WorkspaceDefinitions(host, () => this.#definitionsChanged());
    this.#openDefinitions = new OpenDefinitions(this.#documents, this.#definitions);
    this.#configuration = new Configuration(connection, (uris) => this.#settingsChanged(uris));
  }

  listen(): void {
    const connection = this.#connection;
    connection.onRequest('initialize', (params) => this.#initialize(params));
    connection.onNotification('initialized', () => this.#initialized());
    connection.onNotification('workspace/didChangeConfiguration', ({ settings }) =>
      this.#configuration.changed(settings),
    );
    connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) =>
      this.#foldersChanged(event),
    );
    hearOfFiles(connection, {
      changed: (events) => this.#filesChanged(() => this.#definitions.filesChanged(events)),
      unsure: () => this.#filesChanged(() => this.#definitions.lookAgain([...this.#sessions.keys()])),
    });
    connection.onRequest('textDocument/diagnostic', ({ textDocument, previousResultId }) =>
      this.#pull(textDocument.uri, previousResultId),
    );
    // A sign of life for clients that watch over the server.
    connection.onRequest(AliveRequest, () => this.#attention.giveSign());
    connection.onRequest(CoverageRequest, (params: CoverageParams) => this.#coverage(params));
    connection.onUnanswered(() => this.#serveFeatures());
    this.#documents.follow(connection, {
      canAskForTexts: () => this.#abilities.tellsTexts,
      opened: (document) => this.#opened(document),
      renewed: (document) => {
        this.#opened(document);
        this.#refresh();
      },
      changed: (document) => {
        if (isDefinitionFile(document.uri)) this.#definitions.open(document.uri, document.getText());
        this.#schedule(document.uri);
      },
      saved: (document) => {
        this.#settled.set(document.uri, document.version);
        this.#sessions.get(document.uri)?.expireFiles();
        this.#schedule(document.uri);
      },
      closed: (document) => this.#closed(document.uri),
    });
    connection.listen();
  }

  /** The features are loaded when somebody asks for the first of them: diagnostics do not wait for their code. */
  async #serveFeatures(): Promise<void> {
    const { features } = await import('./features/features.ts');
    const context: FeatureContext = {
      connection: this.#connection,
      host: this.#host,
      catalogue: this.#catalogue,
      credentialsFor: (uri) => this.#definitions.credentialsFor(uri),
      definitionsSettled: () => this.#definitions.settled(),
      definitionAddress: (uri, id) => this.#definitions.addressOf(uri, id),
      extensionOf: (uri) => this.#definitions.extensionOf(uri),
      client: () => this.#client,
      snapshotOf: (uri) => this.#sessions.get(uri)?.current(),
      informedOf: async (uri) => (await this.#informed(uri))?.current(),
      checkedOf: (uri) => this.#current(uri),
      snapshots: () => [...this.#sessions.values()].flatMap((session) => session.current() ?? []),
      definitionsFor: (uri) => this.#definitionsFor(uri),
      settingsOf: (uri) => this.#configuration.of(uri),
      askForSettings: (uri) => this.#configuration.askFor(uri),
      onSettingsChanged: (listener) => this.#settingsListeners.push(listener),
    };
    for (const feature of features) feature.serve(context);
  }

  #initialize({ capabilities, initializationOptions, ...params }: InitializeParams): InitializeResult {
    this.#folders =
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.#client = capabilities;
    this.#catalogue.choose(params.locale, this.#translations);
    this.#encoding = chooseEncoding(capabilities.general?.positionEncodings);
    this.#abilities = abilitiesOf(capabilities);
    this.#attention.start(this.#abilities.watchesServer);
    this.#configuration.start(initializationOptions, this.#abilities.sendsConfiguration);
    const offered = offersFor(capabilities);
    return {
      serverInfo: { name: SERVER_NAME, version: this.#version },
      capabilities: {
        ...offered,
        positionEncoding: this.#encoding,
        workspace: {
          ...offered.workspace,
          workspaceFolders: { supported: true, changeNotifications: true },
        },
        textDocumentSync: { openClose: true, change: INCREMENTAL, save: true },
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
    const connection = this.#connection;
    const { watchesFiles, registersConfiguration, sendsConfiguration } = this.#abilities;
    this.#definitions.setFolders(this.#folders);
    // Asked side by side: a client that fails to answer one of these does not hold up the others.
    await Promise.all([
      // Any file may be an artifact, and a folder that goes takes its files along.
      watchesFiles &&
        connection.register('workspace/didChangeWatchedFiles', { watchers: [{ globPattern: '**/*' }] }),
      registersConfiguration &&
        connection.register('workspace/didChangeConfiguration', { section: SETTINGS_SECTION }),
      sendsConfiguration && this.#configuration.changed(),
    ]);
  }

  #settingsChanged(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#sessions.get(uri)?.forgetFindings();
      this.#schedule(uri);
    }
    for (const listener of this.#settingsListeners) listener();
    this.#refresh();
  }

  #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    this.#definitions.setFolders(this.#folders);
    // What is open stays open when its folder leaves the workspace.
    for (const uri of this.#sessions.keys()) this.#definitions.lookBeside(uri);
  }

  /** Any document may name other credentials than before, and a definition may build on another one. */
  #definitionsChanged(): void {
    for (const uri of [...this.#sessions.keys(), ...this.#openDefinitions.uris()]) this.#schedule(uri);
    if (this.#sessions.size > 0 || this.#openDefinitions.uris().length > 0) this.#refresh();
  }

  /** The definitions that a document may name, those beside it among them, have been looked for. */
  async #definitionsFor(uri: string): Promise<void> {
    this.#definitions.lookBeside(uri);
    await this.#definitions.settled();
  }

  #opened(document: OpenDocument): void {
    this.#configuration.opened(document.uri);
    this.#settled.set(document.uri, document.version);
    if (isDefinitionFile(document.uri)) {
      this.#definitions.open(document.uri, document.getText());
      this.#schedule(document.uri);
      return;
    }
    const session = new Session(
      document,
      this.#host,
      () => this.#configuration.of(document.uri),
      () => this.#abilities.watchesFiles,
      () => {
        this.#inspected(document.uri).catch((error: unknown) =>
          this.#connection.logError(`What an artifact holds cannot be told: ${String(error)}`),
        );
      },
      this.#definitions,
      (uri) => this.#attention.turnTo(uri),
    );
    this.#definitions.lookBeside(document.uri);
    this.#sessions.set(document.uri, session);
    this.#schedule(document.uri);
  }

  #closed(uri: string): void {
    if (isDefinitionFile(uri)) this.#definitions.close(uri);
    this.#sessions.delete(uri);
    this.#configuration.closed(uri);
    this.#settled.delete(uri);
    this.#changed.delete(uri);
    this.#told.delete(uri);
    this.#pushed.takeBack(uri);
  }

  /** What is in an artifact's file has become known, or is another than before. */
  async #inspected(uri: string): Promise<void> {
    const session = this.#sessions.get(uri);
    // While it is not known what files there are, whoever looks for them tells all of it.
    if (!session?.isInformed || !(await session.inform())) return;
    if (this.#sessions.get(uri) !== session || !session.isInformed) return;
    this.#tell(session);
    this.#refresh();
  }

  #filesChanged(lookAtDefinitions: () => void): void {
    lookAtDefinitions();
    for (const session of this.#sessions.values()) {
      session.expireFiles();
      this.#schedule(session.uri);
    }
  }

  /** Speaks of a document once whatever is already waiting to be read has been read: the last change counts. */
  #schedule(uri: string): void {
    this.#changed.add(uri);
    this.#whenQuiet.ask();
  }

  #speakOfChanges(): void {
    const uris = [...this.#changed];
    this.#changed.clear();
    for (const each of uris) {
      this.#speak(each).catch((error: unknown) =>
        this.#connection.logError(`What changed in ${each} cannot be told: ${String(error)}`),
      );
    }
  }

  async #speak(uri: string): Promise<void> {
    const session = this.#sessions.get(uri);
    if (!session) {
      await this.#speakOfDefinition(uri);
      return;
    }
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

  async #speakOfDefinition(uri: string): Promise<void> {
    await this.#definitions.settled();
    this.#attention.turnTo(uri);
    const checked = this.#openDefinitions.check(uri, this.#configuration.of(uri).severities);
    if (checked && !this.#abilities.pullsDiagnostics) this.#pushDiagnostics(checked);
  }

  /** An open document with what is found in it as it is now; nothing for one that is not ours. */
  #current(uri: string): CheckedDocument | undefined {
    return (
      this.#sessions.get(uri)?.current() ??
      this.#openDefinitions.check(uri, this.#configuration.of(uri).severities)
    );
  }

  #tell(session: Session): void {
    const { uri } = session;
    if (!this.#abilities.pullsDiagnostics && !this.#waitsForSave(uri)) this.#push(session);
    const told = this.#told.get(uri);
    const signature = session.signature();
    if (signature ? sameSignature(told, signature) : !told) return;
    if (signature) this.#told.set(uri, signature);
    else this.#told.delete(uri);
    const params: CoverageChangedParams = { uri, version: session.current()?.version ?? null };
    this.#connection.sendNotification(CoverageChangedNotification, params);
  }

  /** Whether the user wants to hear of problems only when the document is saved, and it has changed since. */
  #waitsForSave(uri: string): boolean {
    if (this.#configuration.of(uri).run !== 'onSave') return false;
    return this.#documents.get(uri)?.version !== this.#settled.get(uri);
  }

  #push(session: Session): void {
    const snapshot = session.current();
    if (snapshot) this.#pushDiagnostics(snapshot);
    else this.#pushed.takeBack(session.uri);
  }

  #pushDiagnostics({ document, version, findings }: CheckedDocument): void {
    const diagnostics = findings.map((finding) => toDiagnostic(document, finding, this.#catalogue));
    this.#pushed.push(document.uri, version, diagnostics);
  }

  #refresh(): void {
    askAnew(this.#connection, this.#abilities);
  }

  async #pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    if (previousResultId !== undefined && this.#waitsForSave(uri)) {
      return { kind: 'unchanged', resultId: previousResultId };
    }
    if (isDefinitionFile(uri)) await this.#definitions.settled();
    await this.#informed(uri);
    const snapshot = this.#current(uri);
    if (!snapshot) return { kind: 'full', items: [] };
    const resultId = resultIdOf(snapshot);
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    const items = snapshot.findings.map((finding) =>
      toDiagnostic(snapshot.document, finding, this.#catalogue),
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
