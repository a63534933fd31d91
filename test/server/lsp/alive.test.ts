import assert from 'node:assert/strict';
import { FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

describe('A sign of life', () => {
  let folder: Folder;
  let editor: FakeEditor;

  before(async () => {
    folder = new Folder();
    editor = await FakeEditor.start();
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  it('is given when it is asked for', async () => {
    assert.equal(await editor.request('microCredential/alive'), null);
  });

  it('tells that what was said before has been read', async () => {
    const uri = folder.uri('submission.md');
    await editor.open(uri, submission);
    await editor.request('microCredential/alive');
    assert.notEqual(await editor.coverage(uri), null);
  });
});
