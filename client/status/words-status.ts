import { type Disposable, l10n, type Position, StatusBarAlignment, type TextEditor, window } from 'vscode';
import type { PartCoverage } from '../../server/core/coverage/coverage.ts';
import type { CoverageReport } from '../../server/protocol/messages.ts';
import type { CoverageStore } from '../coverage/coverage-store.ts';

/** Shows the words of the part in which the cursor stands, and what the part needs. */
export class WordsStatus implements Disposable {
  readonly #store: CoverageStore;
  readonly #item = window.createStatusBarItem('microCredential.words', StatusBarAlignment.Right, 101);
  readonly #disposables: Disposable[];

  constructor(store: CoverageStore) {
    this.#store = store;
    this.#item.name = l10n.t('Words of the part');
    this.#item.command = 'microCredential.coverage.focus';
    const update = (): void => this.#update(window.activeTextEditor);
    this.#disposables = [
      this.#item,
      store.onDidChange(update),
      window.onDidChangeActiveTextEditor(update),
      window.onDidChangeTextEditorSelection(update),
    ];
    update();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #update(editor: TextEditor | undefined): void {
    const report = editor && this.#store.reportFor(editor.document.uri.toString());
    if (!report) {
      this.#item.hide();
      return;
    }
    const part = partAt(report, editor.selection.active);
    const { covered, details } = report.coverage.summary;
    const text = part ? partText(part) : l10n.t('{0} of {1} details', covered, details);
    if (this.#item.text !== text) this.#item.text = text;
    const tooltip = l10n.t('{0} of {1} details are covered. Click to see what is left.', covered, details);
    this.#item.tooltip = part ? `${part.title}\n${tooltip}` : tooltip;
    this.#item.accessibilityInformation = { label: `${text}. ${tooltip}` };
    this.#item.show();
  }
}

/** Where one part ends the next begins: of two that touch the position, the later one holds it. */
function partAt({ coverage, extents }: CoverageReport, { line }: Position): PartCoverage | undefined {
  const at = extents.findLast(({ range }) => range.start.line <= line && line <= range.end.line);
  return coverage.parts.find(({ id }) => id === at?.part);
}

function partText({ id, title, words, minimum }: PartCoverage): string {
  const number = /^part-(\d+)$/.exec(id)?.[1];
  const name = number === undefined ? title : l10n.t('Part {0}', number);
  const has = words.toLocaleString();
  return minimum === undefined
    ? l10n.t('{0}: {1} words', name, has)
    : l10n.t('{0}: {1} of {2} words', name, has, minimum.toLocaleString());
}
