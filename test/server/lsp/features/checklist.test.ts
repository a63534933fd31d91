import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { able, FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { submission } from '../../../support/lsp/texts.ts';

const text = `${submission}\n# Checklist\n\n- [ ] My own item\n- [x] Another one\n`;

describe('Checklist items, over the protocol', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(async () => {
    folder = new Folder();
    uri = folder.uri('submission.md');
    editor = await FakeEditor.start({ capabilities: able('versionedEdits') });
    await editor.open(uri, text);
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const edit = (confirm: string[], reopen: string[]): Promise<WorkspaceEdit | null> =>
    editor.request('microCredential/confirmItems', { textDocument: { uri }, confirm, reopen });

  it('are ticked and opened by an edit of the version that is open', async () => {
    const found = await edit(['own-1'], ['own-2']);
    assert.ok(found);
    await editor.applyEdit(found);
    assert.equal(
      editor.document(uri).text,
      text.replace('[ ] My', '[x] My').replace('[x] Another', '[ ] Another'),
    );
  });

  it('take no edit where they are so already', async () => {
    assert.equal(await edit(['own-2', 'own-9'], ['own-1']), null);
  });
});
