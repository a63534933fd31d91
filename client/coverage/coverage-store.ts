import { type Disposable, EventEmitter, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CoverageChangedNotification,
  type CoverageChangedParams,
  type CoverageReport,
} from '../../server/protocol/messages.ts';

/** The latest coverage of every open submission, and which of them the views speak of. */
export class CoverageStore implements Disposable {
  readonly #reports = new Map<string, CoverageReport>();
  readonly #changed = new EventEmitter<CoverageReport | undefined>();
  readonly #reported = new EventEmitter<string>();
  readonly #disposables: Disposable[] = [this.#changed, this.#reported];
  #shown: string | undefined;

  /** Fires with the report of the shown submission whenever that is another one. */
  readonly onDidChange = this.#changed.event;

  /** Fires with the address of any submission whose report is another than before, or gone. */
  readonly onDidReport = this.#reported.event;

  constructor() {
    this.#disposables.push(
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#set(uri.toString(), undefined)),
    );
  }

  /** Takes what a server tells from now on. */
  listenTo(client: BaseLanguageClient): void {
    this.#disposables.push(
      client.onNotification(CoverageChangedNotification.method, ({ uri, report }: CoverageChangedParams) =>
        this.#set(uri, report ?? undefined),
      ),
    );
  }

  /** The submission in the active editor; the last one while the focus is elsewhere. */
  get shown(): CoverageReport | undefined {
    return this.#shown === undefined ? undefined : this.#reports.get(this.#shown);
  }

  reportFor(uri: string): CoverageReport | undefined {
    return this.#reports.get(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #set(uri: string, report: CoverageReport | undefined): void {
    if (report) this.#reports.set(uri, report);
    else if (!this.#reports.delete(uri)) return;
    const active = window.activeTextEditor?.document.uri.toString() === uri;
    if (report && (active || this.shown === undefined)) this.#shown = uri;
    if (this.#shown === uri) this.#changed.fire(this.shown);
    this.#reported.fire(uri);
  }

  #follow(editor: TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    if (uri === undefined || uri === this.#shown || !this.#reports.has(uri)) return;
    this.#shown = uri;
    this.#changed.fire(this.shown);
  }
}
