import { commands, Disposable, type TreeView, window, workspace } from 'vscode';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import { looksLikeSubmission } from '../submissions.ts';
import { findSubmissions } from './find-submissions.ts';

/** What an empty view should say, as far as it is known. */
type Folder = 'unknown' | 'without' | 'with';

/**
 * Tells VS Code what there is around the views, so that an empty view greets with what helps, and commands are offered
 * where they can do something:
 * - `microCredential.isShown`: the views speak of a submission;
 * - `microCredential.isActive`: the active editor holds one;
 * - `microCredential.isComing`: one is open, and its first report is on its way;
 * - `microCredential.isUnchecked`: the views would speak of one that no server may look at;
 * - `microCredential.folder`: whether there is a submission in the workspace; looked for only while a view is in sight
 *   that has none to speak of.
 */
export class Surroundings implements Disposable {
  readonly #store: CoverageStore;
  readonly #views: readonly TreeView<unknown>[];
  readonly #known = new Map<string, unknown>();
  readonly #disposables: Disposable;
  /** Counts the searches: only the last one may speak. */
  #searches = 0;

  constructor(store: CoverageStore, views: readonly TreeView<unknown>[]) {
    this.#store = store;
    this.#views = views;
    const update = (): void => this.#update();
    const search = (): void => void this.#search();
    this.#disposables = Disposable.from(
      store.onDidChange((report) => {
        this.#update();
        if (!report) search();
      }),
      store.onDidReport(update),
      ...views.map((view) => view.onDidChangeVisibility(search)),
      window.onDidChangeActiveTextEditor(update),
      workspace.onDidOpenTextDocument(update),
      workspace.onDidCloseTextDocument(update),
      workspace.onDidCreateFiles(search),
      workspace.onDidDeleteFiles(search),
      workspace.onDidRenameFiles(search),
      workspace.onDidSaveTextDocument(({ languageId }) => {
        if (languageId === 'markdown') search();
      }),
      workspace.onDidChangeWorkspaceFolders(search),
    );
    this.#update();
    search();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(): void {
    const { shown } = this.#store;
    const active = window.activeTextEditor?.document.uri.toString();
    this.#set('microCredential.isShown', shown !== undefined);
    this.#set(
      'microCredential.isActive',
      active !== undefined && this.#store.reportFor(active) !== undefined,
    );
    this.#set('microCredential.isUnchecked', this.#store.isShownWithheld);
    // Between the opening of a submission and its first report there is nothing to greet for.
    const isComing = shown === undefined && workspace.textDocuments.some(looksLikeSubmission);
    this.#set('microCredential.isComing', isComing);
  }

  async #search(): Promise<void> {
    if (this.#store.shown || !this.#views.some(({ visible }) => visible)) return;
    this.#searches += 1;
    const search = this.#searches;
    const { done } = await findSubmissions().next();
    const folder: Folder = done ? 'without' : 'with';
    if (search === this.#searches) this.#set('microCredential.folder', folder);
  }

  #set(key: string, value: unknown): void {
    if (this.#known.get(key) === value) return;
    this.#known.set(key, value);
    void commands.executeCommand('setContext', key, value);
  }
}
