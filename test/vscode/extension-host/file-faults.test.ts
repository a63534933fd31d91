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

In [@notes, p. 5] I write down what she said before I say what I think of it, and I ask her whether I got it right.
`;

/** What can be wrong with files and the places in them. */
const ofFiles = ['artifact-missing', 'artifact-type', 'artifact-unreadable', 'page-out-of-range'];

describe('When files change under the editor', function () {
  this.timeout(60_000);
  let root: vscode.Uri;
  let folder: vscode.Uri;
  let document: vscode.TextDocument;
  let api: Api;

  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const write = (name: string, content: string): Thenable<void> =>
    fs.writeFile(at(name), new TextEncoder().encode(content));
  const read = async (name: string): Promise<string> => new TextDecoder().decode(await fs.readFile(at(name)));
  /** Puts one of the example's files in the place of the notes. */
  const replaceNotes = (name: string): Thenable<void> =>
    fs.copy(vscode.Uri.joinPath(root, 'artifacts', name), at('notes.pdf'), { overwrite: true });

  before(async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    root = first.uri;
    folder = vscode.Uri.joinPath(root, 'file-faults');
    const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');
    assert.ok(extension);
    api = await extension.activate();
    // In a browser, VS Code saves by itself.
    await autoSave('off');
  });

  after(() => autoSave(undefined));

  beforeEach(async () => {
    await fs.createDirectory(folder);
    await replaceNotes('action-plan.pdf');
    await write('submission.md', text('notes.pdf'));
    await write('other.md', 'Something else.\n');
    document = await vscode.workspace.openTextDocument(at('submission.md'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await comeBack();
    await until(() => document.getText() === text('notes.pdf') && /6 pages/.test(notes()), 30);
    await tells();
  });

  function autoSave(when: 'off' | undefined): Thenable<void> {
    const settings = vscode.workspace.getConfiguration('files');
    return settings.update('autoSave', when, vscode.ConfigurationTarget.Global);
  }

  /** Goes to another file and back, as who wants to see whether all is right now. */
  async function comeBack(): Promise<void> {
    await vscode.window.showTextDocument(at('other.md'));
    await vscode.window.showTextDocument(document);
  }

  function codes(): string[] {
    return vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
  }

  /** Waits until exactly these problems of files are told. */
  async function tells(...expected: string[]): Promise<void> {
    const found = (): string[] => codes().filter((code) => ofFiles.includes(code));
    await until(() => codes().length > 0 && found().join() === expected.join(), 30);
  }

  /** What the views say of the artifact, and of the detail that it proves. */
  const notes = (): string => api.trees.artifacts.line('artifact-notes')?.node.description ?? '';
  const detail = (): string => api.trees.coverage.line('detail-1.1')?.node.accessibleLabel ?? '';

  async function type(words: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), words);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('an artifact that goes is missed once the writer comes back, and no more when it is back', async () => {
    await fs.rename(at('notes.pdf'), at('elsewhere.pdf'));
    await comeBack();
    await tells('artifact-missing');
    await until(() => /file is missing/.test(notes()));
    await fs.rename(at('elsewhere.pdf'), at('notes.pdf'));
    await comeBack();
    await tells();
    await until(() => /6 pages/.test(notes()) && !/missing/.test(notes()));
  });

  it('an artifact that is replaced is looked into anew, a place beyond its end among what is told', async () => {
    await replaceNotes('follow-up-notes.pdf');
    await comeBack();
    await tells('page-out-of-range');
    await until(() => /2 pages/.test(notes()) && /partly there/.test(detail()));
    await write('notes.pdf', 'This is no PDF any more.');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await tells('artifact-type');
    await until(() => !/pages/.test(notes()));
    await replaceNotes('action-plan.pdf');
    await comeBack();
    await tells();
    await until(() => /6 pages/.test(notes()) && /complete/.test(detail()));
  });

  it('what the writer does with files in VS Code itself is seen at once', async () => {
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(at('notes.pdf'));
    assert.ok(await vscode.workspace.applyEdit(removal));
    await tells('artifact-missing');
    const creation = new vscode.WorkspaceEdit();
    const contents = await fs.readFile(vscode.Uri.joinPath(root, 'artifacts', 'action-plan.pdf'));
    creation.createFile(at('notes.pdf'), { contents });
    assert.ok(await vscode.workspace.applyEdit(creation));
    await tells();
    await until(() => /6 pages/.test(notes()));
  });

  it('what was typed is whole when the file changes on disk, and reverting shows the disk’s', async () => {
    const typed = '\nTyped at [@notes, p. 99].\n';
    await type(typed);
    await tells('page-out-of-range');
    await write('submission.md', text('gone.pdf'));
    await comeBack();
    assert.ok(document.isDirty);
    assert.equal(document.getText(), text('notes.pdf') + typed);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => document.getText() === text('gone.pdf'));
    await tells('artifact-missing');
    await until(() => /gone\.pdf/.test(notes()));
  });

  it('what was typed is whole when the file is deleted, is checked on, and can be saved', async () => {
    const typed = '\nTyped at [@notes, p. 99].\n';
    await type(typed);
    await tells('page-out-of-range');
    await fs.delete(at('submission.md'));
    await comeBack();
    await type('\nAnd at [@notes, p. 98].\n');
    await tells('page-out-of-range', 'page-out-of-range');
    const whole = `${text('notes.pdf')}${typed}\nAnd at [@notes, p. 98].\n`;
    assert.equal(document.getText(), whole);
    assert.ok(await document.save());
    assert.equal(await read('submission.md'), whole);
    assert.ok(!document.isDirty);
  });

  it('all submissions of a folder with two hundred are checked, and the editor is answered meanwhile', async () => {
    const many = vscode.Uri.joinPath(folder, 'many');
    await fs.createDirectory(many);
    const content = await fs.readFile(vscode.Uri.joinPath(root, 'submission.md'));
    const names = Array.from({ length: 200 }, (_, index) => `submission-${index + 1}.md`);
    await Promise.all(names.map((name) => fs.writeFile(vscode.Uri.joinPath(many, name), content)));
    const checking = vscode.commands.executeCommand<Tally>('microCredential.checkAll');
    const params = { textDocument: { uri: document.uri.toString() } };
    assert.notEqual(await api.ask({ method: 'microCredential/coverage' }, params), null);
    const { found, checked, unread } = await checking;
    assert.ok(found > 200, String(found));
    assert.deepEqual({ checked, unread }, { checked: found, unread: 0 });
  });

  it('nothing fails when the folder itself goes: the text stays, and can be saved elsewhere', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), 'The last words.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await fs.delete(folder, { recursive: true });
    const params = { textDocument: { uri: document.uri.toString() } };
    assert.notEqual(await api.ask({ method: 'microCredential/coverage' }, params), null);
    assert.match(document.getText(), /The last words\.\n$/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
