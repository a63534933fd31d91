import assert from 'node:assert/strict';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../../support/lsp/texts.ts';

describe('The words of selections, over the protocol', () => {
  let folder: Folder;
  let editor: FakeEditor;

  before(async () => {
    folder = new Folder();
    editor = await FakeEditor.start();
    await editor.open(folder.uri('submission.md'), submission);
    await editor.open(folder.uri('notes.md'), plainMarkdown);
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  it('are counted as parts are, all selections together', async () => {
    const document = editor.document(folder.uri('submission.md'));
    const ranges = [document.rangeOf('talk openly'), document.rangeOf('At [@video, 03:15–04:02] I listen')];
    const params = { textDocument: { uri: document.uri }, ranges };
    assert.equal(await editor.request('microCredential/words', params), 5);
  });

  it('are nothing in a file that is no submission', async () => {
    const uri = folder.uri('notes.md');
    const ranges = [editor.document(uri).rangeOf('nothing')];
    assert.equal(await editor.request('microCredential/words', { textDocument: { uri }, ranges }), null);
  });
});
