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
  /** Submissions that no server is given. */
  readonly #withheld = new Set<string>();
  readonly #disposables: Disposable[] = [this.#changed, this.#reported];
  #asking: Asking | undefined;
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

  /** Takes what a server tells from now on, until what it gives is disposed of. */
  listenTo(client: BaseLanguageClient): Disposable {
    const asking = new Asking(client, (uri, report) => this.#set(uri, report));
    this.#asking = asking;
    return client.onNotification(
      CoverageChangedNotification.method,
      ({ uri, version }: CoverageChangedParams) => {
        if (version === null) this.#set(uri, undefined);
        else void asking.ask(uri);
      },
    );
  }

  /** Asks anew for all that is known from a server before: what that one said may be true no longer. */
  renew(): void {
    for (const uri of this.#reports.keys()) void this.#asking?.ask(uri);
  }

  /** Nobody knows anything of a submission from now on, as long as no server may look at it. */
  withhold(uri: string): void {
    const before = this.shown;
    this.#withheld.add(uri);
    this.#reports.delete(uri);
    this.#place(uri);
    if (this.shown !== before) this.#changed.fire(this.shown);
    this.#reported.fire(uri);
  }

  /** A server may look at it again. */
  admit(uri: string): void {
    this.#withheld.delete(uri);
    this.#reported.fire(uri);
  }

  /** Whether the submission of which the views would speak is one of which nobody knows anything. */
  get isShownWithheld(): boolean {
    return this.#withheld.has([...this.#order].at(-1) ?? '');
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
      this.#place(uri);
    } else {
      this.#order.delete(uri);
      if (!this.#reports.delete(uri) && !this.#withheld.has(uri)) return;
    }
    if (this.shown !== before) this.#changed.fire(this.shown);
    this.#reported.fire(uri);
  }

  /** The active one is the last; one that is open and was never in front is shown only when no other is there. */
  #place(uri: string): void {
    if (window.activeTextEditor?.document.uri.toString() === uri) this.#order.delete(uri);
    else if (!this.#order.has(uri)) {
      const later = [...this.#order];
      this.#order.clear();
      for (const each of [uri, ...later]) this.#order.add(each);
    }
    this.#order.add(uri);
  }

  #follow(editor: TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    const before = this.shown;
    if (uri === undefined || uri === before?.uri) return;
    if (!this.#reports.has(uri) && !this.#withheld.has(uri)) return;
    this.#order.delete(uri);
    this.#order.add(uri);
    this.#changed.fire(this.shown);
  }
}

/** Asks one server for reports, each no more than once at a time. */
class Asking {
  readonly #client: BaseLanguageClient;
  readonly #answered: (uri: string, report: CoverageReport | undefined) => void;
  /** Submissions whose report was asked for, and whether it has changed since. */
  readonly #asked = new Map<string, boolean>();

  constructor(
    client: BaseLanguageClient,
    answered: (uri: string, report: CoverageReport | undefined) => void,
  ) {
    this.#client = client;
    this.#answered = answered;
  }

  /** Asks for a report; what changes meanwhile is asked for once, when the answer is there. */
  async ask(uri: string): Promise<void> {
    const isAsking = this.#asked.has(uri);
    this.#asked.set(uri, true);
    if (isAsking) return;
    try {
      while (this.#asked.get(uri)) {
        this.#asked.set(uri, false);
        const params: CoverageParams = { textDocument: { uri } };
        const report = await this.#client.sendRequest<CoverageReport | null>(CoverageRequest.method, params);
        this.#answered(uri, report ?? undefined);
      }
    } catch {
      // The server that comes after one that ended in between is asked anew.
    } finally {
      this.#asked.delete(uri);
    }
  }
}
