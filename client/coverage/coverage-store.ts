import { type Disposable, EventEmitter, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CoverageChangedNotification,
  type CoverageChangedParams,
  type CoverageParams,
  type CoverageReport,
  CoverageRequest,
} from '../../server/protocol/messages.ts';

/** The latest coverage of every open submission, and which of them the views speak of. */
export class CoverageStore implements Disposable {
  readonly #reports = new Map<string, CoverageReport>();
  readonly #changed = new EventEmitter<CoverageReport | undefined>();
  readonly #reported = new EventEmitter<string>();
  /** Submissions whose report was asked for, and whether it has changed since. */
  readonly #asked = new Map<string, boolean>();
  readonly #disposables: Disposable[] = [this.#changed, this.#reported];
  /** Addresses of the submissions that were shown, the last one last. */
  readonly #order = new Set<string>();

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
      client.onNotification(CoverageChangedNotification.method, ({ uri, version }: CoverageChangedParams) => {
        if (version === null) this.#set(uri, undefined);
        else void this.#askFor(uri, client);
      }),
    );
  }

  /** Asks for a report; what changes meanwhile is asked for once, when the answer is there. */
  async #askFor(uri: string, client: BaseLanguageClient): Promise<void> {
    const isAsking = this.#asked.has(uri);
    this.#asked.set(uri, true);
    if (isAsking) return;
    try {
      while (this.#asked.get(uri)) {
        this.#asked.set(uri, false);
        const params: CoverageParams = { textDocument: { uri } };
        const report = await client.sendRequest<CoverageReport | null>(CoverageRequest.method, params);
        this.#set(uri, report ?? undefined);
      }
    } catch {
      // A server that ends in between tells anew when it is back.
    } finally {
      this.#asked.delete(uri);
    }
  }

  /** The submission in the active editor; the last one while the focus is elsewhere. */
  get shown(): CoverageReport | undefined {
    const uri = [...this.#order].at(-1);
    return uri === undefined ? undefined : this.#reports.get(uri);
  }

  /** The reports of all open submissions. */
  get all(): CoverageReport[] {
    return [...this.#reports.values()];
  }

  reportFor(uri: string): CoverageReport | undefined {
    return this.#reports.get(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #set(uri: string, report: CoverageReport | undefined): void {
    const before = this.shown;
    if (report) {
      this.#reports.set(uri, report);
      if (window.activeTextEditor?.document.uri.toString() === uri) this.#order.delete(uri);
      else if (!this.#order.has(uri)) this.#behind(uri);
      this.#order.add(uri);
    } else {
      this.#order.delete(uri);
      if (!this.#reports.delete(uri)) return;
    }
    if (this.shown !== before) this.#changed.fire(this.shown);
    this.#reported.fire(uri);
  }

  /** A submission that is open and was never in front is shown only when no other is there. */
  #behind(uri: string): void {
    const later = [...this.#order];
    this.#order.clear();
    for (const each of [uri, ...later]) this.#order.add(each);
  }

  #follow(editor: TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    const before = this.shown;
    if (uri === undefined || uri === before?.uri || !this.#reports.has(uri)) return;
    this.#order.delete(uri);
    this.#order.add(uri);
    this.#changed.fire(this.shown);
  }
}
