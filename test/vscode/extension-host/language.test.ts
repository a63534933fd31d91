import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const FILE = 'submission-half-way.md';

describe('The half-way submission in the extension host', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, FILE));
    await vscode.window.showTextDocument(document);
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0);
  });

  function positionOf(text: string, behind = 0): vscode.Position {
    const offset = document.getText().indexOf(text);
    assert.ok(offset >= 0, `the example holds ${text}`);
    return document.positionAt(offset + behind);
  }

  it('has diagnostics with codes that lead to their documentation', () => {
    const diagnostics = vscode.languages.getDiagnostics(document.uri);
    const codes = diagnostics.map(({ code }) =>
      typeof code === 'object' ? String(code.value) : String(code),
    );
    for (const code of ['too-few-words', 'missing-outcome', 'malformed-timestamp', 'artifact-missing']) {
      assert.ok(codes.includes(code), code);
    }
    const [first] = diagnostics;
    const address = typeof first?.code === 'object' ? first.code.target.toString() : '';
    assert.match(address, /^https:\/\/.+\/diagnostics\.md#[a-z-]+$/);
  });

  it('offers its artifacts in a citation', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionOf('[@video]', '[@vi'.length),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const id of ['video', 'plan', 'observation']) assert.ok(labels.includes(id), id);
  });

  it('tells what a detail asks for', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf('### EO 2.2', '### E'.length),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((content) => (content as vscode.MarkdownString).value),
    );
    assert.match(text.join('\n'), /EO 2/);
  });

  it('leads from a citation to the artifact that it cites', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf('[@video, 02:', '[@vi'.length),
    );
    const [place] = found;
    assert.ok(place);
    const range = 'targetRange' in place ? place.targetRange : place.range;
    assert.equal(document.lineAt(range.start).text.trim(), '- id: video');
  });

  /** Asks VS Code what the extension provides for the document; more arguments follow the document's. */
  function provided<T>(provider: string, ...more: unknown[]): Thenable<T> {
    return vscode.commands.executeCommand<T>(`vscode.execute${provider}`, document.uri, ...more);
  }

  const citation = (): vscode.Position => positionOf('[@video, 02:', '[@vi'.length);

  it('finds every citation of an artifact', async () => {
    const found = await provided<vscode.Location[]>('ReferenceProvider', citation());
    assert.ok(found.length > 5);
  });

  it('highlights what means the same', async () => {
    const found = await provided<vscode.DocumentHighlight[]>('DocumentHighlights', citation());
    assert.ok(found.length > 5);
  });

  it('outlines parts, outcomes and details', async () => {
    const symbols = await provided<vscode.DocumentSymbol[]>('DocumentSymbolProvider');
    const names = (all: readonly vscode.DocumentSymbol[]): string[] =>
      all.flatMap(({ name, children }) => [name, ...names(children)]);
    const shown = names(symbols).join('\n');
    for (const name of ['Part 1', 'Question 1', 'EO 1', 'EO 1.1']) assert.ok(shown.includes(name), name);
  });

  it('finds outcomes in the workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'EO 2.2',
    );
    assert.ok(found.some(({ name }) => name.includes('EO 2.2')));
  });

  it('folds parts', async () => {
    const ranges = await provided<vscode.FoldingRange[]>('FoldingRangeProvider');
    const part = positionOf('# Part 1').line;
    assert.ok(ranges.some(({ start }) => start === part));
  });

  it('widens a selection from a time to its citation', async () => {
    const at = positionOf('02:06–02:42');
    const [range] = await provided<vscode.SelectionRange[]>('SelectionRangeProvider', [at]);
    const texts: string[] = [];
    for (let each = range; each; each = each.parent) texts.push(document.getText(each.range));
    assert.ok(texts.includes('[@video, 02:06–02:42]'));
  });

  it('links citations to the artifacts’ files', async () => {
    const links = await provided<vscode.DocumentLink[]>('LinkProvider');
    assert.ok(links.some(({ target }) => target?.path.endsWith('/artifacts/coaching-session.mp4')));
  });

  it('shows words and evidence over headings', async () => {
    const lenses = await provided<vscode.CodeLens[]>('CodeLensProvider', 100);
    assert.ok(lenses.some(({ command }) => /\d+ of 1,000 words/.test(command?.title ?? '')));
  });

  it('colours citations by what they are', async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 0);
  });

  it('shows the artifacts’ titles inline where that is wanted', async () => {
    const settings = vscode.workspace.getConfiguration('microCredential');
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
    try {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const end = Date.now() + 10_000;
      let hints: vscode.InlayHint[] = [];
      while (hints.length === 0 && Date.now() < end) hints = await provided('InlayHintProvider', whole);
      assert.ok(hints.length > 0);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('renames an artifact wherever it is cited', async () => {
    const edit = await provided<vscode.WorkspaceEdit>('DocumentRenameProvider', citation(), 'recording');
    const [[, edits] = [undefined, []]] = edit.entries();
    assert.ok(edits.length > 5);
    assert.ok(edits.every(({ newText }) => newText === 'recording'));
  });

  it('lets links follow a file that moves', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? document.uri;
    const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, 'artifacts', name);
    const move = new vscode.WorkspaceEdit();
    move.renameFile(file('action-plan.pdf'), file('plan-of-action.pdf'));
    assert.ok(await vscode.workspace.applyEdit(move));
    await until(() => document.getText().includes('file: artifacts/plan-of-action.pdf'));
    assert.ok(!document.getText().includes('artifacts/action-plan.pdf'));
  });

  it('puts a misspelled artifact right', async () => {
    const at = positionOf('[@vidoe', '[@v'.length);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes('@vidoe'));
  });
});

/** Waits for something that an event elsewhere brings about. */
async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('Still not so after 15 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
