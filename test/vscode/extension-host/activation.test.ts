import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { startTimes } from './support/start-times.ts';

const extension = vscode.extensions.getExtension<Api>('micro-credential-writer.micro-credential-writer');

describe('Activation', () => {
  it('finds the extension', () => {
    assert.ok(extension);
  });

  it('is over soon', async function () {
    await extension?.activate();
    const { loading, activating } = startTimes(extension);
    // Printed, not judged: other programs run on this machine too.
    if (this.test)
      this.test.title += `: its code is read in ${loading} ms, and active after ${activating} ms`;
    assert.equal(extension?.isActive, true);
  });

  it('starts no server for a Markdown file that is not a submission', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await vscode.window.showTextDocument(document);
    const api = await extension?.activate();
    // There is no event for something that does not happen: a start would begin well within this time.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(api?.isServing(), false);
  });

  it('starts the server for a submission', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'submission-half-way.md'));
    assert.equal((await extension?.activate())?.isServing(), true);
  });
});
