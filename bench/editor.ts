import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Answer, Client, LONGEST_WAIT } from './client.ts';
import type { Peer } from './peers.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface InitializeResult {
  readonly capabilities: { readonly textDocumentSync?: number | { readonly change?: number } };
}

/** An editor with one document and one server. Its promises settle when the server has said what is wrong. */
export class Editor {
  readonly peer: Peer;
  readonly #client: Client;
  readonly #uri: string;
  #text: string;
  #version = 0;
  #takesWholeTexts = false;
  #told: (() => void) | undefined;

  constructor(peer: Peer, folder: string, text: string) {
    this.peer = peer;
    this.#uri = pathToFileURL(path.join(folder, 'submission.md')).href;
    this.#text = text;
    const answers: Record<string, Answer> = {
      'workspace/configuration': ({ items }: { items: { section: string }[] }) =>
        items.map(({ section }) => (peer.settings as Record<string, unknown> | undefined)?.[section] ?? null),
      'workspace/workspaceFolders': () => [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      ...peer.answers?.({ uri: this.#uri, text: () => this.#text }),
    };
    this.#client = new Client(peer.program, folder, answers);
    this.#client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version }: { uri: string; version?: number | null }) => {
        // Some servers do not say for which version they speak; they are believed.
        if (uri === this.#uri && (version ?? this.#version) === this.#version) this.#told?.();
      },
    );
  }

  /** Starts the server; settles when it has answered `initialize`. */
  async start(folder: string): Promise<void> {
    const pulls = this.peer.diagnostics === 'pull';
    const { capabilities } = await this.#client.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      initializationOptions: this.peer.initializationOptions ?? null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          synchronization: {},
          publishDiagnostics: { versionSupport: true },
          ...(pulls && { diagnostic: {} }),
        },
      },
    });
    const sync = capabilities.textDocumentSync;
    this.#takesWholeTexts = (typeof sync === 'object' ? sync.change : sync) === 1;
    this.#client.notify('initialized', {});
    const { settings } = this.peer;
    if (settings) this.#client.notify('workspace/didChangeConfiguration', { settings });
  }

  open(): Promise<void> {
    this.#version = 1;
    const textDocument = { uri: this.#uri, languageId: 'markdown', version: 1, text: this.#text };
    return this.#diagnosed(() => this.#client.notify('textDocument/didOpen', { textDocument }));
  }

  /** Replaces `removed` characters at a place by a text without line ends. */
  change(place: Place & { readonly offset: number }, removed: number, text: string): Promise<void> {
    this.#version += 1;
    if (this.peer.needsText || this.#takesWholeTexts) {
      const { offset } = place;
      this.#text = this.#text.slice(0, offset) + text + this.#text.slice(offset + removed);
    }
    const start = { line: place.line, character: place.character };
    const end = { line: place.line, character: place.character + removed };
    const contentChanges = this.#takesWholeTexts ? [{ text: this.#text }] : [{ range: { start, end }, text }];
    const textDocument = { uri: this.#uri, version: this.#version };
    return this.#diagnosed(() =>
      this.#client.notify('textDocument/didChange', { textDocument, contentChanges }),
    );
  }

  memory(): number {
    return this.#client.memory();
  }

  stop(): void {
    this.#client.stop();
  }

  async #diagnosed(act: () => void): Promise<void> {
    if (this.peer.diagnostics === 'pull') {
      act();
      await this.#client.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const given = (): void => reject(new Error(`${this.peer.name} gives no diagnostics`));
      const timer = setTimeout(given, LONGEST_WAIT);
      this.#told = () => {
        clearTimeout(timer);
        resolve();
      };
      act();
    });
    this.#told = undefined;
  }
}
