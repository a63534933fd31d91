import {
  type Diagnostic,
  type Disposable,
  type Position,
  type TextDocument,
  TextDocumentChangeReason,
  TextDocumentSaveReason,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Middleware, vsdiag } from 'vscode-languageclient';
import { type Cursor, type Problem, TypingSpot } from './typing-spot.ts';

/** What the server said of a document last; it answers "unchanged" while that still holds. */
interface Known {
  readonly items: readonly Diagnostic[];
  held: number;
}

/** Keeps problems at the cursor back while they are half typed. */
export class FocusMode implements Disposable {
  readonly #spot = new TypingSpot();
  readonly #known = new Map<string, Known>();
  readonly #disposables: Disposable[];
  #uri = '';
  #client: BaseLanguageClient | undefined;

  constructor() {
    this.#disposables = [
      workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        const undone = reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo;
        if (contentChanges.length > 0 && !undone) this.#typed(document);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const [selection] = selections;
        if (!selection || textEditor.document.uri.toString() !== this.#uri) return;
        this.#spot.moved(cursorAt(textEditor.document, selection.active));
        this.#release();
      }),
      window.onDidChangeActiveTextEditor(() => this.#leave()),
      // Many save by themselves a second after the last key: only who saves on purpose wants to know all.
      workspace.onWillSaveTextDocument(({ reason }) => {
        if (reason === TextDocumentSaveReason.Manual) this.#leave();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
  }

  /** From now on the client's problems are filtered; needs the middleware below. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
  }

  readonly middleware: Required<Pick<Middleware, 'provideDiagnostics'>> = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = (document instanceof Uri ? document : document.uri).toString();
      const report = await next(document, previousResultId, token);
      if (!report) return report;
      const items = isFull(report) ? report.items : this.#known.get(uri)?.items;
      if (!items) return report;
      const shown =
        uri === this.#uri ? items.filter((item) => !this.#spot.holds(problemOf(item))) : [...items];
      this.#known.set(uri, { items, held: items.length - shown.length });
      const kind = 'full' as vsdiag.DocumentDiagnosticReportKind.full;
      return { kind, items: shown, ...(report.resultId !== undefined && { resultId: report.resultId }) };
    },
  };

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #typed(document: TextDocument): void {
    const editor = window.activeTextEditor;
    if (editor?.document !== document) return;
    const uri = document.uri.toString();
    if (uri !== this.#uri) this.#spot.leave();
    this.#uri = uri;
    this.#spot.typed(
      cursorAt(document, editor.selection.active),
      (this.#known.get(uri)?.items ?? []).map(problemOf),
    );
  }

  #leave(): void {
    this.#spot.leave();
    this.#release();
  }

  /** Shows what no longer has to wait. */
  #release(): void {
    const known = this.#known.get(this.#uri);
    if (!known || known.held === 0) return;
    const stillHeld = known.items.filter((item) => this.#spot.holds(problemOf(item))).length;
    if (stillHeld === known.held) return;
    known.held = stillHeld;
    // Asked anew, the problems come through the middleware above.
    this.#client?.getFeature('textDocument/diagnostic')?.refresh();
  }
}

function cursorAt(document: TextDocument, { line, character }: Position): Cursor {
  return { line, character, text: document.lineAt(line).text };
}

function isFull(
  report: vsdiag.DocumentDiagnosticReport,
): report is vsdiag.RelatedFullDocumentDiagnosticReport {
  return 'items' in report;
}

function problemOf({ code, range }: Diagnostic): Problem {
  const name = typeof code === 'object' ? code.value : code;
  return { code: String(name ?? ''), start: range.start, end: range.end };
}
