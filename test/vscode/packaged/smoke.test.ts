import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { startTimes } from '../extension-host/support/start-times.ts';

const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');

describe('The packaged extension', () => {
  let document: vscode.TextDocument;

  const codes = (): string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    document = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(folder.uri, 'submission-half-way.md'),
    );
  });

  it('is the installed one', () => {
    assert.ok(extension);
    // Neither sources nor tests came along.
    assert.equal(extension.packageJSON.devDependencies, undefined);
  });

  it('is active at once', async function () {
    await extension?.activate();
    const { loading, activating } = startTimes(extension);
    // Printed, not judged: other programs run on this machine too.
    if (this.test)
      this.test.title += `: its code is read in ${loading} ms, and active after ${activating} ms`;
    assert.equal(extension?.isActive, true);
  });

  it('checks a submission', async () => {
    await vscode.window.showTextDocument(document);
    await until(() => codes().includes('too-few-words') && codes().includes('missing-outcome'));
  });

  it('tells the coverage', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    assert.ok(lenses.some(({ command }) => /\d+ of 1,000 words/.test(command?.title ?? '')));
  });

  it('runs its commands', async () => {
    await vscode.commands.executeCommand('microCredential.restartServer');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nSee [@nobody, 01:00].\n');
    await vscode.workspace.applyEdit(edit);
    const messages = (): string[] =>
      vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    await until(() => messages().some((message) => message.includes('“nobody”')));
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
