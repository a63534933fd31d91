import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { CoverageStore } from '../coverage/coverage-store.ts';

/** Milliseconds without anything new, after which VS Code would have asked by itself. */
const QUIET = 900;

/**
 * Keeps the words over headings in step with the text. VS Code asks for them a moment after a text has changed, but not
 * if the editor has lost the focus meanwhile: whoever types and goes on to the tree would see old figures there.
 */
export class FreshLenses implements Disposable {
  readonly #store: CoverageStore;
  /** The version of each document for which VS Code asked last. */
  readonly #asked = new Map<string, number>();
  readonly #disposables: Disposable[];
  #client: BaseLanguageClient | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;

  constructor(store: CoverageStore) {
    this.#store = store;
    this.#disposables = [
      store.onDidReport(() => {
        clearTimeout(this.#looking);
        this.#looking = setTimeout(() => this.#look(), QUIET);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#asked.delete(uri.toString())),
    ];
  }

  /** Tells this client's providers from now on. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
  }

  readonly middleware: Required<Pick<Middleware, 'provideCodeLenses'>> = {
    provideCodeLenses: (document, token, next) => {
      this.#asked.set(document.uri.toString(), document.version);
      return next(document, token);
    },
  };

  dispose(): void {
    clearTimeout(this.#looking);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Has VS Code ask anew for what it did not ask for since the text is as it is. */
  #look(): void {
    for (const document of workspace.textDocuments) {
      if (this.#isBehind(document)) this.#providerFor(document)?.onDidChangeCodeLensEmitter.fire();
    }
  }

  /** A document of which VS Code has never asked shows no such words at all. */
  #isBehind({ uri, version }: TextDocument): boolean {
    const asked = this.#asked.get(uri.toString());
    return asked !== undefined && asked < version && this.#store.reportFor(uri.toString()) !== undefined;
  }

  #providerFor(document: TextDocument) {
    return this.#client?.getFeature('textDocument/codeLens')?.getProvider(document);
  }
}
