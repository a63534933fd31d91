import { commands, type Disposable, type Event, type Memento, type TreeView, workspace } from 'vscode';
import { visible } from '../../server/core/text/visible.ts';
import type { CoverageReport } from '../../server/protocol/messages.ts';
import { plainText } from '../plain-text.ts';
import type { Health } from '../server/health.ts';
import { treeText } from '../server/texts.ts';
import { type Line, LineTree } from '../tree/line-tree.ts';
import { submissionName } from '../workspace/submission-name.ts';
import type { CoverageStore } from './coverage-store.ts';
import { badgeOf, descriptionOf, messageOf } from './headline.ts';
import { nodesOf } from './nodes.ts';
import { onlyGaps } from './only-gaps.ts';

/** The context key, and the key of the workspace's memory, for the filter. */
const GAPS_ONLY = 'microCredential.gapsOnly';

/** The coverage of the shown submission as a tree; a click leads to the place in the text. */
export class CoverageView implements Disposable {
  readonly tree = new LineTree();
  readonly view: TreeView<Line>;
  readonly #store: CoverageStore;
  readonly #memory: Memento;
  readonly #disposables: Disposable[];
  /** What is to be said of the report, and of the server. */
  #message = '';
  #trouble = '';

  /** `memory` is the workspace's: it keeps whether only gaps are shown. */
  constructor(store: CoverageStore, memory: Memento, health: Event<Health>) {
    this.#store = store;
    this.#memory = memory;
    this.view = this.tree.createView('microCredential.coverage');
    this.#disposables = [
      this.tree,
      store.onDidChange(() => this.#show()),
      health((now) => {
        this.#trouble = treeText(now);
        this.#comment();
      }),
      // How many submissions are open decides whether the shown one is named, and the folders how.
      store.onDidReport(() => this.#describe(store.shown)),
      workspace.onDidChangeWorkspaceFolders(() => this.#describe(store.shown)),
      commands.registerCommand('microCredential.showGapsOnly', () => this.#filter(true)),
      commands.registerCommand('microCredential.showEverything', () => this.#filter(false)),
    ];
    void commands.executeCommand('setContext', GAPS_ONLY, this.#isFiltered);
    this.#show();
  }

  /** Marks a line where the view is in sight; the focus stays where it is. */
  async mark(id: string): Promise<void> {
    const line = this.tree.line(id);
    if (line && this.view.visible) await this.view.reveal(line, { select: true, focus: false });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #filter(gapsOnly: boolean): Promise<void> {
    await this.#memory.update(GAPS_ONLY, gapsOnly);
    await commands.executeCommand('setContext', GAPS_ONLY, gapsOnly);
    this.#show(true);
  }

  get #isFiltered(): boolean {
    return this.#memory.get(GAPS_ONLY) === true;
  }

  #show(anew = false): void {
    const report = this.#store.shown;
    const nodes = report ? nodesOf(report.coverage, report.files) : [];
    const { roots, hidden } = this.#isFiltered ? onlyGaps(nodes) : { roots: nodes, hidden: undefined };
    this.tree.show(report?.uri ?? '', roots, anew);
    this.view.badge = report && badgeOf(report.coverage);
    this.#message = report ? plainText(messageOf(report.coverage, hidden)) : '';
    this.#comment();
    this.#describe(report);
  }

  /** Says above the lines what is to be said of them; where there are none, VS Code's welcome speaks. */
  #comment(): void {
    const message = this.#store.shown ? [this.#trouble, this.#message].filter(Boolean).join(' ') : '';
    if (this.view.message !== message) this.view.message = message;
  }

  #describe(report: CoverageReport | undefined): void {
    const name = report && this.#store.all.length > 1 ? submissionName(report.uri) : undefined;
    this.view.description = report ? visible(descriptionOf(report.coverage, name)) : '';
  }
}
