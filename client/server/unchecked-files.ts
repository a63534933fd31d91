import { commands, type Disposable, EventEmitter, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { plainText } from '../plain-text.ts';
import { Quarantine } from './quarantine.ts';
import { quarantinedText } from './texts.ts';

export const CHECK_AGAIN = 'microCredential.checkAgain';

/** The files over which the server got stuck: says so, counts their changes, and hands them over again. */
export class UncheckedFiles implements Disposable {
  readonly quarantine = new Quarantine();
  readonly #changed = new EventEmitter<string>();
  readonly #disposables: Disposable[];
  #client: BaseLanguageClient | undefined;

  /** Fires with the address of a file that is not checked from now on, or is again. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables = [
      this.#changed,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const uri = document.uri.toString();
        const amount = contentChanges.reduce(
          (sum, { rangeLength, text }) => sum + rangeLength + text.length,
          0,
        );
        if (this.quarantine.changed(uri, amount)) void this.#handOver(uri);
      }),
      commands.registerCommand(CHECK_AGAIN, () => {
        for (const uri of this.quarantine.uris) void this.checkAgain(uri);
      }),
    ];
  }

  holds(uri: string): boolean {
    return this.quarantine.holds(uri);
  }

  /** Hands files over to this server from now on. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
  }

  /** Tells the writer, once, that a file is not checked any more. */
  async tell(uri: string): Promise<void> {
    this.#changed.fire(uri);
    const again = l10n.t('Try Again');
    if ((await window.showWarningMessage(plainText(quarantinedText(uri)), again)) === again)
      await this.checkAgain(uri);
  }

  async checkAgain(uri: string): Promise<void> {
    if (this.quarantine.release(uri)) await this.#handOver(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** The server that runs has never seen the file; one that starts is given it anyway. */
  async #handOver(uri: string): Promise<void> {
    this.#changed.fire(uri);
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (!document || !this.#client?.isRunning()) return;
    await this.#client.getFeature('textDocument/didOpen').getProvider(document)?.send(document);
    this.#client.getFeature('textDocument/diagnostic')?.refresh();
  }
}
