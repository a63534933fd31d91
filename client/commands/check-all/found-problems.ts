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
import {
  type CheckedText,
  type CheckTextParams,
  CheckTextRequest,
  type Problem,
} from '../../../server/protocol/checking.ts';
import type { Ask } from '../../server/server-keeper.ts';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Milliseconds without a further change on the disk: who copies files in changes many at once. */
const QUIET = 300;

interface Checked {
  readonly uri: Uri;
  /** Which of the checks is the latest: the answer to one before it is out of date. */
  readonly turn: number;
  /** Addresses of the files on which the result stands. */
  readonly files: readonly string[];
}

/**
 * The problems of submissions that are not open, kept in step with the disk: a submission that is changed by others, or
 * whose artifacts are, is checked again. Once it is opened the language client tells its problems, and once it is gone
 * there are none: in both cases they go from here.
 */
export class FoundProblems implements Disposable {
  readonly #ask: Ask;
  readonly #collection = languages.createDiagnosticCollection('microCredential.checkAll');
  readonly #disposables: Disposable[] = [this.#collection];
  /** The workspace's folders whose files are watched, by their addresses. */
  readonly #watched = new Map<string, Disposable>();
  /** By the address. */
  readonly #checked = new Map<string, Checked>();
  readonly #due = new Set<string>();
  #turns = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
    this.#disposables.push(
      workspace.onDidOpenTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidChangeTextDocument(({ document }) => this.#forget(document.uri)),
      // What the writer does in VS Code is told also where nothing watches over files.
      workspace.onDidCreateFiles(({ files }) => {
        for (const uri of files) this.#changed(uri);
      }),
      workspace.onDidSaveTextDocument(({ uri }) => this.#changed(uri)),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#gone(uri);
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.#gone(oldUri);
          this.#changed(newUri);
        }
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

  /** All is checked anew: nothing of what was found before holds. */
  begin(): void {
    this.#watch();
    this.#checked.clear();
    this.#collection.clear();
  }

  /** Checks a submission and shows its problems, unless a tab shows it. Nothing where it cannot be read, or is none. */
  async check(uri: Uri): Promise<CheckedText | undefined> {
    const address = uri.toString();
    this.#turns += 1;
    const turn = this.#turns;
    this.#checked.set(address, { uri, turn, files: this.#checked.get(address)?.files ?? [] });
    const found = await this.#read(uri);
    // Opened, gone or asked for again meanwhile.
    if (this.#checked.get(address)?.turn !== turn) return found;
    if (!found || isInTab(uri)) {
      this.#forget(uri);
      return found;
    }
    this.#checked.set(address, { uri, turn, files: found.files.map((file) => Uri.parse(file).toString()) });
    this.#collection.set(uri, found.problems.map(diagnosticOf));
    return found;
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    Disposable.from(...this.#disposables, ...this.#watched.values()).dispose();
  }

  async #read(uri: Uri): Promise<CheckedText | undefined> {
    try {
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      const params: CheckTextParams = { textDocument: { uri: uri.toString() }, text };
      return (await this.#ask<CheckedText | null>(CheckTextRequest, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #forget(uri: Uri): void {
    if (this.#checked.delete(uri.toString())) this.#collection.delete(uri);
  }

  /** Files that others change are watched only once somebody has had them checked. */
  #watch(): void {
    for (const folder of workspace.workspaceFolders ?? []) {
      const address = folder.uri.toString();
      if (this.#watched.has(address)) continue;
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
      const changed = (uri: Uri): void => this.#changed(uri);
      const listening = Disposable.from(
        watcher,
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete((uri) => this.#gone(uri)),
      );
      this.#watched.set(address, listening);
    }
  }

  /** A file came, changed or went: what stands on it is checked again, on a definition whatever was checked. */
  #changed(uri: Uri): void {
    const address = uri.toString();
    const isDefinition = uri.path.endsWith('.credential.yaml');
    for (const [each, { files }] of this.#checked) {
      const stands = files.some((file) => file === address || file.startsWith(`${address}/`));
      if (isDefinition || each === address || stands) this.#due.add(each);
    }
    if (this.#due.size === 0) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#checkAgain(), QUIET);
  }

  async #checkAgain(): Promise<void> {
    const due = [...this.#due];
    this.#due.clear();
    for (const address of due) {
      const checked = this.#checked.get(address);
      if (checked) await this.check(checked.uri);
    }
  }

  /** A folder that goes takes its files along, and what stood on one of them is checked again. */
  #gone(uri: Uri): void {
    for (const { uri: each } of [...this.#checked.values()]) {
      if (each.toString() === uri.toString() || each.path.startsWith(`${uri.path}/`)) this.#forget(each);
    }
    this.#changed(uri);
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
