import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../support/lsp/client.ts';
import { Folder } from '../support/lsp/folder.ts';
import { fullClient } from '../support/lsp/full-client.ts';

const elsewhere = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vscode://settings/files.autoSave',
  'vscode:extension/evil.evil',
  'command:workbench.action.quit',
  'file:///etc/passwd',
  'file://host/share/a.mp4',
  '\\\\host\\share\\a.mp4',
  '//host/share/a.mp4',
  '\\\\?\\C:\\a.mp4',
  'C:\\Windows\\a.mp4',
  '/etc/passwd',
  '~/a.mp4',
  '../../a.mp4',
  'artifacts/../../a.mp4',
  '%2e%2e/%2e%2e/a.mp4',
  '%5c%5chost%5cshare%5ca.mp4',
  'http://example.org/a.mp4',
  'https://example.org/a.mp4',
  'mailto:me@example.org',
  'vscode-remote://ssh/a.mp4',
  'COM1',
];

describe('Links', () => {
  let folder: Folder;
  let editor: FakeEditor;

  before(async () => {
    folder = new Folder();
    editor = await FakeEditor.start({
      folder: folder.path,
      capabilities: {
        ...fullClient,
        textDocument: { ...fullClient.textDocument, hover: {}, definition: {} },
      },
    });
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  for (const [index, file] of elsewhere.entries()) {
    it(`never lead to ${file}: not of the text, the front matter or the views`, async () => {
      const uri = folder.uri(`sub/submission-${index}.md`);
      const value = `'${file.replace(/'/g, "''")}'`;
      await editor.open(
        uri,
        `---
credential: collaborative-coaching
artifacts:
  - { id: video, file: ${value}, transcript: ${value} }
---

# Part 1

See [@video, 03:15], [here](<${file}>), [there](<${file}#t=10>), <${file}> and ![it](<${file}>).
`,
      );
      const textDocument = { uri };
      const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
      const { files = [] } = (await editor.coverage(uri)) ?? {};
      const targets = [...links.map(({ target = '' }) => target), ...files.filter((each) => each !== null)];
      for (const target of targets) {
        assert.ok(new URL(target).href.startsWith(folder.uri('sub/')), `${file} became ${target}`);
      }
      assert.equal(files.length, 1, 'The artifact is declared');
    });
  }

  it('lead to files beside the submission', async () => {
    const uri = folder.uri('sub/sound.md');
    await editor.open(
      uri,
      '---\ncredential: collaborative-coaching\nartifacts:\n  - { id: video, file: artifacts/a.mp4 }\n---\n\n[@video, 03:15]\n',
    );
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      [folder.uri('sub/artifacts/a.mp4'), `${folder.uri('sub/artifacts/a.mp4')}#t=195`],
    );
  });
});
