import { type Disposable, l10n, type Position, StatusBarAlignment, type TextEditor, window } from 'vscode';
import type { PartCoverage } from '../../server/core/coverage/coverage.ts';
import { WordsRequest } from '../../server/protocol/checking.ts';
import type { CoverageReport } from '../../server/protocol/messages.ts';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import { detailsText, joined, partName } from '../coverage/words.ts';
import { figure } from '../figure.ts';
import { plainText } from '../plain-text.ts';
import type { Ask } from '../server/server-keeper.ts';

/** Milliseconds; whoever still moves the mouse wants no count yet. */
const COUNT_DELAY = 80;

/**
 * Shows the words of the part in which the cursor stands, or of what is selected, and what the part needs. The server
 * counts the selection, so that it counts as the part does.
 */
export class WordsStatus implements Disposable {
  readonly #store: CoverageStore;
  readonly #ask: Ask;
  readonly #item = window.createStatusBarItem('microCredential.words', StatusBarAlignment.Right, 101);
  readonly #disposables: Disposable[];
  #counting: ReturnType<typeof setTimeout> | undefined;
  /** The question whose answer is awaited; answers to earlier ones are of no use. */
  #question = 0;

  constructor(store: CoverageStore, ask: Ask) {
    this.#store = store;
    this.#ask = ask;
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
    clearTimeout(this.#counting);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #update(editor: TextEditor | undefined): void {
    this.#question += 1;
    clearTimeout(this.#counting);
    const report = editor && this.#store.reportFor(editor.document.uri.toString());
    if (!report) {
      this.#item.hide();
      return;
    }
    const isSelecting = editor.selections.some(({ isEmpty }) => !isEmpty);
    if (!isSelecting) this.#show(report, editor.selection.active, undefined);
    else this.#counting = setTimeout(() => void this.#count(editor, report), COUNT_DELAY);
  }

  async #count(editor: TextEditor, report: CoverageReport): Promise<void> {
    const question = this.#question;
    const ranges = editor.selections
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ start, end }) => ({
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      }));
    const textDocument = { uri: editor.document.uri.toString() };
    const words = await this.#ask<number | null>(WordsRequest, { textDocument, ranges }).catch(() => null);
    if (question === this.#question) this.#show(report, editor.selection.active, words ?? undefined);
  }

  #show(report: CoverageReport, position: Position, selected: number | undefined): void {
    const part = partAt(report, position);
    const { covered, details } = report.coverage.summary;
    const evidenced = details > 0 ? detailsText(covered, details) : undefined;
    const whole = joined(part && partText(part), evidenced);
    if (whole === '' && selected === undefined) {
      // The credential is not known, say.
      this.#item.hide();
      return;
    }
    const text = plainText(selected === undefined ? whole : selectionText(selected, part));
    if (this.#item.text !== text) this.#item.text = text;
    const tooltip = [
      ...(part ? [part.title] : []),
      ...(selected === undefined || !part ? [] : [whole]),
      ...(details > 0
        ? [l10n.t('{0} of {1} details are covered. Click to see what is left.', covered, details)]
        : []),
    ];
    this.#item.tooltip = plainText(tooltip.join('\n'));
    this.#item.accessibilityInformation = { label: [text, ...tooltip].join('. ') };
    this.#item.show();
  }
}

/** Where one part ends the next begins: of two that touch the position, the later one holds it. */
function partAt({ coverage, extents }: CoverageReport, { line }: Position): PartCoverage | undefined {
  const at = extents.findLast(({ range }) => range.start.line <= line && line <= range.end.line);
  return coverage.parts.find(({ id }) => id === at?.part);
}

function partText(part: PartCoverage): string {
  const { words, minimum } = part;
  const has = figure(words);
  return minimum === undefined
    ? l10n.t('{0}: {1} words', partName(part), has)
    : l10n.t('{0}: {1} of {2} words', partName(part), has, figure(minimum));
}

function selectionText(selected: number, part: PartCoverage | undefined): string {
  const has = figure(selected);
  if (!part) return selected === 1 ? l10n.t('1 word selected') : l10n.t('{0} words selected', has);
  return l10n.t('{0}: {1} of {2} words selected', partName(part), has, figure(part.words));
}
