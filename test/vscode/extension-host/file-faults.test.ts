import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Tally } from '../../../client/commands/check-all/tally.ts';
import type { Api } from '../../../client/extension.ts';
import { until } from './support/waiting.ts';

const { fs } = vscode.workspace;

const text = (file: string): string => `---
credential: eln/collaborative-leadership-coaching
artifacts:
  - { id: notes, file: ${file} }
---

# Part 2. Work Examples/Artifacts

## EO 1. Engage in a collegial, trusting relationship

### EO 1.1 Engage in a collegial, trusting relationship

In [@notes, p. 1] I listen.
`;

describe('When a folder grows or goes under the editor', function () {
  this.timeout(60_000);
  let root: vscode.Uri;
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const write = (name: string, content: string): Thenable<void> =>
    fs.writeFile(at(name), new TextEncoder().encode(content));

  before(async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    root = first.uri;
    folder = vscode.Uri.joinPath(root, 'file-faults');
    await fs.createDirectory(folder);
    await fs.copy(vscode.Uri.joinPath(root, 'artifacts', 'follow-up-notes.pdf'), at('notes.pdf'));
    await write('submission.md', text('notes.pdf'));
    document = await vscode.workspace.openTextDocument(at('submission.md'));
    await vscode.window.showTextDocument(document);
    await until(() => codes().length > 0 && !codes().includes('artifact-missing'), 30);
  });

  function codes(): string[] {
    return vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
  }

  it('all submissions of a folder with two hundred are checked, and the editor is answered meanwhile', async () => {
    const many = vscode.Uri.joinPath(folder, 'many');
    await fs.createDirectory(many);
    const content = await fs.readFile(vscode.Uri.joinPath(root, 'submission.md'));
    for (let number = 1; number <= 200; number++) {
      await fs.writeFile(vscode.Uri.joinPath(many, `submission-${number}.md`), content);
    }
    const checking = vscode.commands.executeCommand<Tally>('microCredential.checkAll');
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    const params = { textDocument: { uri: document.uri.toString() } };
    assert.notEqual(await extension?.exports.ask({ method: 'microCredential/coverage' }, params), null);
    const { found, checked, unread } = await checking;
    assert.ok(found > 200, String(found));
    assert.deepEqual({ checked, unread }, { checked: found, unread: 0 });
  });

  it('nothing fails when the folder itself goes: the text stays, and can be saved elsewhere', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), 'The last words.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await fs.delete(folder, { recursive: true });
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    const params = { textDocument: { uri: document.uri.toString() } };
    assert.notEqual(await extension?.exports.ask({ method: 'microCredential/coverage' }, params), null);
    assert.match(document.getText(), /The last words\.\n$/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
