import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import type { Line, LineTree } from '../../../client/tree/line-tree.ts';

const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');

describe('The views in the extension host', () => {
  let trees: Api['trees'];
  let document: vscode.TextDocument;

  before(async () => {
    const api = await extension?.activate();
    assert.ok(api);
    trees = api.trees;
    document = await open('submission-half-way.md');
    await until(() => shows(trees.coverage, document) && shows(trees.artifacts, document));
    // What is in the files becomes known a moment after what the text says.
    const isLookedInto = (id: string): boolean =>
      /\d pages|\d:\d/.test(trees.artifacts.line(id)?.node.description ?? '');
    await until(() => isLookedInto('artifact-video') && isLookedInto('artifact-plan'));
    await settled();
  });

  for (const name of ['coverage', 'artifacts'] as const) {
    it(`say of every line what it is and how it stands: ${name}`, () => {
      const tree = trees[name];
      const lines = allLines(tree);
      assert.ok(lines.length >= (name === 'coverage' ? 30 : 10), `${lines.length} lines`);
      for (const line of lines) {
        const { label, accessibilityInformation, tooltip, id } = tree.getTreeItem(line);
        assert.ok(id);
        assert.equal(typeof label === 'string' && label.trim() !== '', true, id);
        const spoken = accessibilityInformation?.label ?? '';
        assert.ok(spoken.startsWith(String(label)), `${id}: ${spoken}`);
        assert.match(spoken, statesOf(line), id);
        // What a submission says is text: a Markdown tooltip could hold links that run commands.
        assert.equal(typeof tooltip, 'string', id);
      }
      assert.equal(new Set(lines.map((line) => tree.getTreeItem(line).id)).size, lines.length);
    });
  }

  it('draw the lines anew that read otherwise, and no other', async () => {
    const drawn = countDrawn(trees.coverage);
    const artifacts = countDrawn(trees.artifacts);
    const at = positionOf(document, 'The three sheets:', 'The three sheets:'.length);
    await insert(document, at, ' here');
    await until(() => drawn.ids.length > 0);
    assert.deepEqual(drawn.ids, ['detail-3.2']);
    assert.deepEqual(artifacts.ids, []);
    drawn.dispose();
    artifacts.dispose();
  });

  it('draw nothing anew while lines only move in the text', async () => {
    const drawn = countDrawn(trees.coverage);
    const outcome = trees.coverage.line('detail-3.2');
    const before = outcome?.node.range?.start.line ?? 0;
    await insert(document, new vscode.Position(positionOf(document, '# Part 2').line, 0), '\n\n');
    await until(() => outcome?.node.range?.start.line === before + 2);
    await settled();
    assert.deepEqual(drawn.ids, []);
    drawn.dispose();
  });

  it('lead from gap to gap and round', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const last = new vscode.Position(document.lineCount, 0);
    editor.selection = new vscode.Selection(last, last);
    await vscode.commands.executeCommand('microCredential.nextGap');
    const first = vscode.window.activeTextEditor?.selection.active;
    assert.ok(first);
    assert.ok(first.isBefore(last));
    await vscode.commands.executeCommand('microCredential.nextGap');
    const second = vscode.window.activeTextEditor?.selection.active;
    assert.ok(second?.isAfter(first));
    await vscode.commands.executeCommand('microCredential.previousGap');
    assert.ok(vscode.window.activeTextEditor?.selection.active.isEqual(first));
  });

  it('show only gaps when that is wanted', async () => {
    const all = allLines(trees.coverage).length;
    await vscode.commands.executeCommand('microCredential.showGapsOnly');
    const gaps = allLines(trees.coverage);
    assert.ok(gaps.length < all);
    for (const { node } of gaps) assert.notEqual(node.state, 'covered', node.id);
    await vscode.commands.executeCommand('microCredential.showEverything');
    assert.equal(allLines(trees.coverage).length, all);
  });

  it('give what evidence can be written for as the argument of a menu', () => {
    const line = trees.coverage.line('detail-3.2');
    assert.ok(line);
    const { uri, detail, outcome } = line;
    assert.deepEqual({ uri, detail, outcome }, { uri: document.uri.toString(), detail: '3.2', outcome: '3' });
  });

  it('copy a citation as it is written in the text', async () => {
    const line = allLines(trees.coverage).find(({ node }) => node.label === 'video, 08:52–09:37');
    assert.match(trees.coverage.getTreeItem(line as Line).contextValue ?? '', /\bcitable\b/);
    await vscode.commands.executeCommand('microCredential.copyCitation', line);
    assert.equal(await vscode.env.clipboard.readText(), '[@video, 08:52–09:37]');
  });

  it('follow the active editor, and keep the last submission when another file is in front', async () => {
    const other = await open('submission.md');
    await until(() => shows(trees.coverage, other));
    const notes = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await vscode.window.showTextDocument(notes);
    await settled();
    assert.ok(shows(trees.coverage, other));
    await vscode.window.showTextDocument(document);
    await until(() => shows(trees.coverage, document) && shows(trees.artifacts, document));
  });
});

/** What a line has to say of how it stands, beside what it is. */
function statesOf({ node }: Line): RegExp {
  switch (node.kind) {
    case 'check':
      return /, (?:not )?confirmed/;
    case 'evidence':
      return /, evidence/;
    case 'artifact':
      return /, (?:no problem|never used|file is missing|file cannot be opened|outside of)/;
    case 'use':
      return /, (?:EO \d|Part \d|cannot be read)/;
    default:
      return /, (?:complete|partly there|missing)/;
  }
}

function allLines(tree: LineTree, line?: Line): Line[] {
  return tree.childrenOf(line).flatMap((child) => [child, ...allLines(tree, child)]);
}

function shows(tree: LineTree, { uri }: vscode.TextDocument): boolean {
  return tree.childrenOf()[0]?.uri === uri.toString();
}

/** Collects the ids of the lines that VS Code is told to draw anew; "all" stands for the whole tree. */
function countDrawn(tree: LineTree): { readonly ids: string[]; dispose(): void } {
  const ids: string[] = [];
  const listener = tree.onDidChangeTreeData((lines) =>
    ids.push(...(lines ? lines.map(({ node }) => node.id) : ['all'])),
  );
  return { ids, dispose: () => listener.dispose() };
}

async function open(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

function positionOf(document: vscode.TextDocument, text: string, behind = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `the example holds ${text}`);
  return document.positionAt(offset + behind);
}

async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, at, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** There is no event for something that does not happen: whatever is due comes well within this time. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500));
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('Still not so after 15 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
