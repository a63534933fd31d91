import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { submission } from '../../../support/lsp/texts.ts';

describe('Document links', () => {
  let folder: Folder;
  let editor: FakeEditor;

  before(async () => {
    folder = new Folder({
      'credentials/own.credential.yaml': 'id: own\nextends: eln/collaborative-leadership-coaching\n',
    });
    editor = await FakeEditor.start({ capabilities: fullClient, folder: folder.path });
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  async function links(uri: string, from = editor): Promise<DocumentLink[]> {
    return from.request('textDocument/documentLink', { textDocument: { uri } });
  }

  it('lead to the files beside the submission, at their place', async () => {
    const uri = folder.uri('sub folder/submission.md');
    const document = await editor.open(uri, submission);
    const target = folder.uri('sub folder/artifacts/session.mp4');
    assert.deepEqual(await links(uri), [
      { range: document.rangeOf('artifacts/session.mp4'), target, tooltip: 'Open artifacts/session.mp4' },
      {
        range: document.rangeOf('@video, 03:15–04:02'),
        target: `${target}#t=195,242`,
        tooltip: 'Open artifacts/session.mp4 at 03:15–04:02',
      },
      { range: document.rangeOf('@video, 4:75'), target, tooltip: 'Open artifacts/session.mp4' },
    ]);
  });

  it('come without tooltips for a client that shows none', async () => {
    const plain = await FakeEditor.start({ capabilities: { textDocument: { documentLink: {} } } });
    const uri = folder.uri('submission.md');
    await plain.open(uri, submission);
    assert.ok((await links(uri, plain)).every((link) => !('tooltip' in link)));
    await plain.stop();
  });

  it('lead from the credential to its definition in the workspace', async () => {
    const uri = folder.uri('own.md');
    const document = await editor.open(
      uri,
      submission.replace('eln/collaborative-leadership-coaching', '"own"'),
    );
    // The definitions are looked for in the background.
    await editor.request('textDocument/diagnostic', { textDocument: { uri } });
    const target = folder.uri('credentials/own.credential.yaml');
    const position = document.rangeOf('own').start;
    for (let round = 0; (await links(uri)).length < 4 && round < 50; round++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [first] = await links(uri);
    assert.deepEqual(first, {
      range: document.rangeOf('own'),
      target,
      tooltip: 'Open the definition of own',
    });
    const [definition] = await editor.request<{ targetUri: string }[]>('textDocument/definition', {
      textDocument: { uri },
      position,
    });
    assert.equal(definition?.targetUri, target);
  });

  it('are none for a text that has no file', async () => {
    await editor.open('untitled:Untitled-1', submission);
    assert.deepEqual(await links('untitled:Untitled-1'), []);
  });
});
