import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';

const FILE = 'submission-half-way.md';

describe('The half-way submission in the extension host', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    document = await vscode.workspace.openTextDocument(vscode.Uri.file(join(folder, FILE)));
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
