import assert from 'node:assert/strict';
import type { EditToMake } from '../../../../server/protocol/messages.ts';
import { FakeEditor } from '../../../support/lsp/client.ts';
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
    editor = await FakeEditor.start();
    await editor.open(uri, text);
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const edit = (confirm: string[], reopen: string[]): Promise<EditToMake | null> =>
    editor.request('microCredential/confirmItems', { textDocument: { uri }, confirm, reopen });

  it('are ticked and opened by an edit of the version that is open', async () => {
    const found = await edit(['own-1'], ['own-2']);
    assert.equal(found?.version, 1);
    await editor.change(uri, ...found.edits.map(({ range, newText }) => ({ range, text: newText })));
    assert.equal(
      editor.document(uri).text,
      text.replace('[ ] My', '[x] My').replace('[x] Another', '[ ] Another'),
    );
  });

  it('take no edit where they are so already', async () => {
    assert.deepEqual((await edit(['own-2', 'own-9'], ['own-1']))?.edits, []);
  });

  it('are nothing where there is no submission', async () => {
    uri = folder.uri('other.md');
    assert.equal(await edit(['own-1'], []), null);
  });
});
