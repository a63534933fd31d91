import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const details = '1.1 Builds trust\n1.2 Says “no”: #1\n7.1 Flies\n';

describe('The commands that finish a submission', () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  let folder: vscode.Uri;
  let file: vscode.Uri;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    folder = vscode.Uri.joinPath(root, `finishing-${crypto.randomUUID()}`);
    file = vscode.Uri.joinPath(folder, 'submission.md');
    const half = vscode.Uri.joinPath(root, 'submission-half-way.md');
    await vscode.workspace.fs.createDirectory(folder);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(half));
    await write(file, `${text}\n# Checklist\n\n- [ ] My own item\n- [x] Another one\n`);
    document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await until(() => ours(file).length > 0);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  function write(uri: vscode.Uri, text: string): Thenable<void> {
    return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }

  function cursorAt(text: string): void {
    const at = document.positionAt(document.getText().indexOf(text));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    editor.selection = new vscode.Selection(at, at);
  }

  it('copy a section as plain text, and show it', async () => {
    const uri = file.toString();
    await vscode.commands.executeCommand('microCredential.copyForPortal', {
      uri,
      section: 'part-1/question-1',
    });
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.length > 20);
    assert.doesNotMatch(copied, /\[@|\]\(|^#|\*\*|[“”‘’]|<!--/m);
    await until(() => tabs().some((label) => label === 'For the portal: Question 1'));
  });

  it('offer the section at the cursor first', async () => {
    await vscode.env.clipboard.writeText('');
    cursorAt('### EO 1.1');
    const done = vscode.commands.executeCommand('microCredential.copyForPortal');
    await accept();
    await done;
    await until(() => tabs().some((label) => label === 'For the portal: EO 1.1'));
    assert.match(await vscode.env.clipboard.readText(), /\(.+, \d:\d\d–\d:\d\d\)/);
  });

  it('keep curly quotes where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('microCredential');
    await edit('She took over', '“She” took over');
    const uri = file.toString();
    const copy = async (): Promise<string> => {
      await vscode.commands.executeCommand('microCredential.copyForPortal', { uri, section: 'part-1' });
      return vscode.env.clipboard.readText();
    };
    assert.doesNotMatch(await copy(), /[“”‘’]/);
    await settings.update('portal.straightQuotes', false, vscode.ConfigurationTarget.Global);
    try {
      assert.match(await copy(), /“She”/);
    } finally {
      await settings.update('portal.straightQuotes', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('turn the checklist’s item at the cursor, as an edit that can be undone', async () => {
    const before = document.getText();
    cursorAt('- [ ] My own item');
    await vscode.commands.executeCommand('microCredential.confirmChecklistItem');
    assert.ok(document.getText().includes('- [x] My own item'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    cursorAt('- [x] Another one');
    await vscode.commands.executeCommand('microCredential.confirmChecklistItem');
    assert.ok(document.getText().includes('- [ ] Another one'));
  });

  it('turn the item of a line of the tree', async () => {
    const line = { uri: file.toString(), node: { id: 'check-own-1' } };
    await vscode.commands.executeCommand('microCredential.confirmChecklistItem', line);
    assert.ok(document.getText().includes('- [x] My own item'));
  });

  it('let many items be ticked in one go', async () => {
    cursorAt('# Part 1');
    const done = vscode.commands.executeCommand('microCredential.confirmChecklistItem');
    await accept();
    await done;
    // Nothing was ticked or opened in the list, so nothing has changed.
    assert.ok(!document.isDirty);
  });

  it('write the portal’s details into a definition file of their own, after showing them', async () => {
    await vscode.env.clipboard.writeText(details);
    const done = vscode.commands.executeCommand('microCredential.addOutcomeDetails');
    await accept();
    await accept();
    await done;
    const definition = vscode.Uri.joinPath(folder, 'collaborative-leadership-coaching.credential.yaml');
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(definition));
    assert.match(written, /^extends: "eln\/collaborative-leadership-coaching"$/m);
    assert.match(written, /statement: "Says “no”: #1"/);
    assert.doesNotMatch(written, /Flies/);
    assert.deepEqual(ours(definition), []);
    assert.match(document.getText(), /^credential: eln\/collaborative-leadership-coaching$/m);
  });

  it('take the portal’s details from an editor', async () => {
    const uri = file.toString();
    await vscode.env.clipboard.writeText('');
    void vscode.commands.executeCommand('microCredential.addOutcomeDetails', { uri });
    await accept();
    await until(() => vscode.window.activeTextEditor?.document.isUntitled === true);
    const list = vscode.window.activeTextEditor;
    await list?.edit((builder) => builder.insert(new vscode.Position(0, 0), details));
    const done = vscode.commands.executeCommand('microCredential.addOutcomeDetails');
    await accept();
    await done;
    const definition = vscode.Uri.joinPath(folder, 'collaborative-leadership-coaching.credential.yaml');
    assert.ok((await vscode.workspace.fs.stat(definition)).size > 0);
  });

  it('check submissions that are not open, and take back what is true no longer', async () => {
    const closed = vscode.Uri.joinPath(folder, 'closed.md');
    const text = '---\ncredential: eln/collaborative-leadership-coaching\n---\n\n# Part 1\n\nShort.\n';
    await write(closed, text);
    const tally = await vscode.commands.executeCommand<{ found: number; checked: number; drafting: number }>(
      'microCredential.checkAll',
    );
    assert.ok(tally.found >= 3 && tally.checked === tally.found && tally.drafting >= 2);
    await until(() => ours(closed).some(({ code }) => codeOf(code) === 'too-few-words'));
    const count = ours(closed).length;
    // An open file's problems are the language client's alone.
    assert.equal(new Set(ours(file).map(key)).size, ours(file).length);
    await vscode.window.showTextDocument(closed, { preview: false });
    await until(() => ours(closed).length > 0);
    await settled();
    assert.equal(ours(closed).length, count);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('microCredential.checkAll');
    assert.equal(ours(closed).length, count);
    const change = new vscode.WorkspaceEdit();
    change.insert(closed, new vscode.Position(6, 0), 'Not so ');
    assert.ok(await vscode.workspace.applyEdit(change));
    await until(() => ours(closed).length === 0);
    await vscode.commands.executeCommand('microCredential.checkAll');
    assert.ok(ours(closed).length > 0);
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(closed);
    assert.ok(await vscode.workspace.applyEdit(removal));
    await until(() => ours(closed).length === 0);
  }).timeout(60_000);

  it('check again what stands on a file that comes or goes', async () => {
    const closed = vscode.Uri.joinPath(folder, 'elsewhere.md');
    const plan = vscode.Uri.joinPath(folder, 'artifacts', 'not-there-yet.txt');
    const has = (code: string): boolean => ours(closed).some((each) => codeOf(each.code) === code);
    const change = async (make: (edit: vscode.WorkspaceEdit) => void): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      make(edit);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await write(
      closed,
      '---\ncredential: eln/collaborative-leadership-coaching\nartifacts: [{ id: plan, file: artifacts/not-there-yet.txt }]\n---\n\n# Part 1\n',
    );
    await vscode.commands.executeCommand('microCredential.checkAll');
    await until(() => has('artifact-missing'));
    await change((edit) =>
      edit.createFile(plan, { contents: new TextEncoder().encode('There now.'), overwrite: true }),
    );
    await until(() => !has('artifact-missing') && has('missing-question'));
    await change((edit) => edit.deleteFile(plan));
    await until(() => has('artifact-missing'));
    await change((edit) => edit.deleteFile(closed));
    await until(() => ours(closed).length === 0);
  }).timeout(60_000);

  it('hold problems back until the save where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('microCredential');
    const files = vscode.workspace.getConfiguration('files');
    // In a browser, VS Code saves by itself.
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    await settings.update('run', 'onSave', vscode.ConfigurationTarget.Global);
    try {
      await settled();
      const isTold = (): boolean => ours(file).some(({ message }) => message.includes('nobodyyet'));
      await edit('# Checklist', 'See [@nobodyyet, 03:15].\n\n# Checklist');
      cursorAt('# Part 1');
      await settled();
      assert.ok(!isTold());
      await document.save();
      await until(isTold);
    } finally {
      await settings.update('run', undefined, vscode.ConfigurationTarget.Global);
      await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  async function edit(text: string, by: string): Promise<void> {
    const at = document.getText().lastIndexOf(text);
    const change = new vscode.WorkspaceEdit();
    change.replace(
      file,
      new vscode.Range(document.positionAt(at), document.positionAt(at + text.length)),
      by,
    );
    assert.ok(await vscode.workspace.applyEdit(change));
  }
});

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Micro-Credential');
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

function key({ code, message, range }: vscode.Diagnostic): string {
  return JSON.stringify([codeOf(code), message, range]);
}

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

/** Takes what a list offers first. There is no event for a list that is shown. */
async function accept(): Promise<void> {
  await settled();
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Long enough for whatever is on its way to have arrived. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('Still not so after 15 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
