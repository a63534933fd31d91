import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  RelativePattern,
  TabInputText,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Problem } from '../../../server/protocol/checking.ts';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * The problems of submissions that are not open. Once one is opened the language client tells its problems, and once one
 * is changed or gone nobody knows them any more: in each case they go from here.
 */
export class FoundProblems implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('microCredential.checkAll');
  readonly #disposables: Disposable[] = [this.#collection];
  /** The workspace's folders whose files are watched, by their addresses. */
  readonly #watched = new Map<string, Disposable>();

  constructor() {
    this.#disposables.push(
      workspace.onDidOpenTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidChangeTextDocument(({ document }) => this.#forget(document.uri)),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#gone(uri);
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.#gone(oldUri);
      }),
      workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) {
          this.#watched.get(uri.toString())?.dispose();
          this.#watched.delete(uri.toString());
          this.#gone(uri);
        }
      }),
      // A document may be known before anybody sees it.
      window.tabGroups.onDidChangeTabs(({ opened }) => {
        for (const { input } of opened) if (input instanceof TabInputText) this.#forget(input.uri);
      }),
    );
  }

  /** Takes what was found in one submission; nothing while a tab shows it. */
  set(uri: Uri, problems: readonly Problem[]): void {
    this.#watch();
    this.#collection.set(uri, isInTab(uri) ? undefined : problems.map(diagnosticOf));
  }

  clear(): void {
    this.#collection.clear();
  }

  dispose(): void {
    Disposable.from(...this.#disposables, ...this.#watched.values()).dispose();
  }

  #forget(uri: Uri): void {
    if (this.#collection.has(uri)) this.#collection.delete(uri);
  }

  /** Files that others change are watched only once somebody has had them checked. */
  #watch(): void {
    for (const folder of workspace.workspaceFolders ?? []) {
      const address = folder.uri.toString();
      if (this.#watched.has(address)) continue;
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'), true);
      const listening = Disposable.from(
        watcher,
        watcher.onDidChange((uri) => this.#forget(uri)),
        watcher.onDidDelete((uri) => this.#gone(uri)),
      );
      this.#watched.set(address, listening);
    }
  }

  /** A folder that goes takes its files along. */
  #gone(uri: Uri): void {
    this.#collection.forEach((each) => {
      if (each.toString() === uri.toString() || each.path.startsWith(`${uri.path}/`))
        this.#collection.delete(each);
    });
  }
}

function isInTab(uri: Uri): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
}

function diagnosticOf({ code, help, severity, message, range: { start, end } }: Problem): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Micro-Credential';
  diagnostic.code = { value: code, target: Uri.parse(help) };
  return diagnostic;
}
