import { Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LookAgainNotification } from '../../server/protocol/look-again.ts';
import { looksLikeSubmission } from '../submissions.ts';

/**
 * Has the server look at files again when the writer comes back to VS Code or to a submission. VS Code's own watch over
 * files may see nothing: on network drives, in containers, where `files.watcherExclude` says so, and on systems that
 * have no more watchers to give.
 */
export class SecondLook implements Disposable {
  readonly #disposables: Disposable;
  #client: BaseLanguageClient | undefined;

  constructor() {
    this.#disposables = Disposable.from(
      // Told of, too, when the writer pauses for a while and when they go on.
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#look();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor && looksLikeSubmission(editor.document)) this.#look();
      }),
    );
  }

  /** Speaks to this server from now on. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #look(): void {
    if (!this.#client?.isRunning()) return;
    // A server that goes meanwhile needs no second look: the next one begins with a first.
    this.#client.sendNotification(LookAgainNotification.method).catch(() => {});
  }
}
