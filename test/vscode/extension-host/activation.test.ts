import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'micro-credential-writer.micro-credential-writer';

describe('Activation', () => {
  it('finds the extension', () => {
    assert.ok(vscode.extensions.getExtension(id));
  });

  it('leaves the extension asleep for a Markdown file that is not a submission', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await vscode.window.showTextDocument(document);
    // There is no event for something that does not happen: an activation would begin well within this time.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(vscode.extensions.getExtension(id)?.isActive, false);
  });
});
