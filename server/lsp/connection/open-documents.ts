import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { documentsIn } from '../encoded-document.ts';
import type { Connection } from './connection.ts';

/** Who is told what happens to documents. */
export interface DocumentListener {
  opened(document: TextDocument): void;
  changed(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(document: TextDocument): void;
}

/** The documents that are open in the client, as their texts are there. */
export class OpenDocuments {
  readonly #kind: ReturnType<typeof documentsIn>;
  readonly #documents = new Map<string, TextDocument>();

  constructor(kind: ReturnType<typeof documentsIn>) {
    this.#kind = kind;
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  uris(): string[] {
    return [...this.#documents.keys()];
  }

  /** Takes what the client tells of its documents; changes of a document that is not open are passed over. */
  follow(connection: Connection, listener: DocumentListener): void {
    connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      const document = this.#kind.create(uri, languageId, version, text);
      this.#documents.set(uri, document);
      listener.opened(document);
    });
    connection.onNotification(
      'textDocument/didChange',
      ({ textDocument: { uri, version }, contentChanges }) => {
        const document = this.#documents.get(uri);
        if (!document || contentChanges.length === 0) return;
        // Without a version nobody could tell what an answer speaks of.
        if (typeof version !== 'number') throw new Error(`A change of ${uri} has no version`);
        const updated = this.#kind.update(document, contentChanges, version);
        this.#documents.set(uri, updated);
        listener.changed(updated);
      },
    );
    connection.onNotification('textDocument/didSave', ({ textDocument: { uri } }) => {
      const document = this.#documents.get(uri);
      if (document) listener.saved(document);
    });
    connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
      const document = this.#documents.get(uri);
      this.#documents.delete(uri);
      if (document) listener.closed(document);
    });
  }
}
