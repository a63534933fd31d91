import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { type TextAnswer, type TextParams, TextRequest } from '../../protocol/text.ts';
import type { Encoding } from '../encoding.ts';
import { OpenDocument } from '../open-document.ts';
import type { Connection } from './connection.ts';

/** Who is told what happens to documents. */
export interface DocumentListener {
  opened(document: OpenDocument): void;
  changed(document: OpenDocument): void;
  /** What was known of the document's text was wrong; this is another object, with the text as it is. */
  renewed(document: OpenDocument): void;
  saved(document: OpenDocument): void;
  closed(document: OpenDocument): void;
  /** Whether the client can be asked for a document's text. */
  canAskForTexts(): boolean;
}

/** The documents that are open in the client, as their texts are there. */
export class OpenDocuments {
  readonly #encoding: () => Encoding;
  readonly #documents = new Map<string, OpenDocument>();
  /** Documents that are out of step with the client, of which that has been told. */
  readonly #outOfStep = new Set<string>();
  /** The version of each text that was asked for: earlier changes are in it already. */
  readonly #renewed = new Map<string, number>();

  /** `encoding` is asked for each document, as it is settled only by `initialize`. */
  constructor(encoding: () => Encoding) {
    this.#encoding = encoding;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  uris(): string[] {
    return [...this.#documents.keys()];
  }

  /** Takes what the client tells of its documents; changes of a document that is not open are passed over. */
  follow(connection: Connection, listener: DocumentListener): void {
    connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      this.#forget(uri);
      const document = new OpenDocument(uri, languageId, version, text, this.#encoding());
      this.#documents.set(uri, document);
      listener.opened(document);
    });
    connection.onNotification(
      'textDocument/didChange',
      ({ textDocument: { uri, version }, contentChanges }) => {
        const document = this.#documents.get(uri);
        if (!document || contentChanges.length === 0 || version <= (this.#renewed.get(uri) ?? -1)) return;
        if (!follows(document, contentChanges, version)) this.#putInStep(document, connection, listener);
        // Without a version nobody could tell what an answer speaks of.
        if (typeof version !== 'number') throw new Error(`A change of ${uri} has no version`);
        const known = document.version;
        try {
          document.update(contentChanges, version);
        } catch (error) {
          // What cannot be understood leaves the text as it was, which is not the client's.
          this.#putInStep(document, connection, listener);
          throw error;
        }
        // Whoever keeps something of a version would take this one for that which was before.
        if (version <= known) this.#replace(document, version, document.getText(), listener);
        else listener.changed(document);
      },
    );
    connection.onNotification('textDocument/didSave', ({ textDocument: { uri } }) => {
      const document = this.#documents.get(uri);
      if (document) listener.saved(document);
    });
    connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
      const document = this.#documents.get(uri);
      this.#documents.delete(uri);
      this.#forget(uri);
      if (document) listener.closed(document);
    });
  }

  #forget(uri: string): void {
    this.#outOfStep.delete(uri);
    this.#renewed.delete(uri);
  }

  /** Says that a document is not what the client has, and asks for its text where the client can be asked. */
  #putInStep(document: OpenDocument, connection: Connection, listener: DocumentListener): void {
    const { uri } = document;
    if (this.#outOfStep.has(uri)) return;
    this.#outOfStep.add(uri);
    connection.logError(`A change of ${uri} does not fit the text that is known of it.`);
    if (!listener.canAskForTexts()) return;
    this.#renew(document, connection, listener).catch((error: unknown) =>
      connection.logError(`The text of ${uri} cannot be asked for: ${String(error)}`),
    );
  }

  async #renew(document: OpenDocument, connection: Connection, listener: DocumentListener): Promise<void> {
    const { uri } = document;
    const params: TextParams = { textDocument: { uri } };
    const answer = await connection.sendRequest<TextAnswer>(TextRequest.method, params);
    // Closed meanwhile, or opened again with its text.
    if (!answer || !this.#outOfStep.delete(uri)) return;
    this.#renewed.set(uri, answer.version);
    this.#replace(document, answer.version, answer.text, listener);
  }

  #replace(
    { uri, languageId }: OpenDocument,
    version: number,
    text: string,
    listener: DocumentListener,
  ): void {
    const document = new OpenDocument(uri, languageId, version, text, this.#encoding());
    this.#documents.set(uri, document);
    listener.renewed(document);
  }
}

/** Whether changes can be meant for the text that is known; a text as a whole always is. */
function follows(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): boolean {
  const [first] = changes;
  if (!first || !('range' in first) || !first.range) return true;
  // The further ones speak of texts that are not there yet.
  const { start, end } = first.range;
  return version > document.version && isIn(document, start) && isIn(document, end);
}

function isIn(document: OpenDocument, { line, character }: Position): boolean {
  // Behind the last line is where some editors let a text end.
  if (line === document.lineCount && character === 0) return true;
  const there = document.positionAt(document.offsetAt({ line, character }));
  return there.line === line && there.character === character;
}
