import { type Disposable, l10n, type TreeView, workspace } from 'vscode';
import { visible } from '../../server/core/text/visible.ts';
import type { CoverageReport } from '../../server/protocol/messages.ts';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import { type Line, LineTree } from '../tree/line-tree.ts';
import { submissionName } from '../workspace/submission-name.ts';
import { artifactNodes } from './nodes.ts';

/** The artifacts of the shown submission, each with its uses; a click leads to the place in the text. */
export class ArtifactsView implements Disposable {
  readonly tree = new LineTree();
  readonly view: TreeView<Line>;
  readonly #store: CoverageStore;
  readonly #disposables: Disposable[];

  constructor(store: CoverageStore) {
    this.#store = store;
    this.view = this.tree.createView('microCredential.artifacts');
    this.#disposables = [
      this.tree,
      store.onDidChange((report) => this.#show(report)),
      // How many submissions are open decides whether the shown one is named, and the folders how.
      store.onDidReport(() => this.#describe(store.shown)),
      workspace.onDidChangeWorkspaceFolders(() => this.#describe(store.shown)),
    ];
    this.#show(store.shown);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #show(report: CoverageReport | undefined): void {
    this.tree.show(report?.uri ?? '', report ? artifactNodes(report.coverage, report.files) : []);
    this.#describe(report);
  }

  #describe(report: CoverageReport | undefined): void {
    const name = report && this.#store.all.length > 1 ? submissionName(report.uri) : '';
    const problems = report?.coverage.artifacts.filter(({ problem }) => problem).length ?? 0;
    const amount =
      problems === 0
        ? ''
        : problems === 1
          ? l10n.t('1 file with a problem')
          : l10n.t('{0} files with a problem', problems);
    this.view.description = visible([name, amount].filter(Boolean).join(' · '));
  }
}
