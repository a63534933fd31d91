import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { submission } from '../../../support/lsp/texts.ts';

describe('Files that are renamed', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(async () => {
    folder = new Folder({ 'artifacts/session.mp4': 'x' });
    editor = await FakeEditor.start({ capabilities: fullClient, folder: folder.path });
    uri = folder.uri('submission.md');
    await editor.open(uri, submission);
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  function willRename(from: string, to: string): Promise<WorkspaceEdit | null> {
    const files = [{ oldUri: folder.uri(from), newUri: folder.uri(to) }];
    return editor.request('workspace/willRenameFiles', { files });
  }

  it('are followed by the submissions that are open', async () => {
    const edit = await willRename('artifacts/session.mp4', 'artifacts/12 March.mp4');
    assert.ok(edit);
    await editor.applyEdit(edit);
    assert.equal(
      editor.document(uri).text,
      submission.replace('artifacts/session.mp4', 'artifacts/12 March.mp4'),
    );
  });

  it('may be folders, or the submission', async () => {
    for (const [from, to, file] of [
      ['artifacts', 'my files', 'my files/session.mp4'],
      ['submission.md', 'below/other.md', '../artifacts/session.mp4'],
    ] as const) {
      const edit = await willRename(from, to);
      const [change] = edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.equal(change.textDocument.uri, uri);
      assert.deepEqual(
        change.edits.map((each) => 'newText' in each && each.newText),
        [file],
      );
    }
  });

  it('change nothing where nothing leads to them', async () => {
    assert.equal(await willRename('notes.md', 'other.md'), null);
    assert.equal(await editor.request('workspace/willRenameFiles', { files: [] }), null);
  });

  it('are looked for again when they have been renamed', async () => {
    const changes = (): number => editor.coverageChangesOf(uri).length;
    const exists = async (): Promise<boolean | undefined> =>
      (await editor.coverage(uri))?.coverage.artifacts[0]?.exists;
    await editor.until(() => changes() > 0);
    assert.equal(await exists(), true);
    const before = changes();
    renameSync(folder.at('artifacts'), folder.at('files'));
    const files = [{ oldUri: folder.uri('artifacts'), newUri: folder.uri('files') }];
    await editor.notify('workspace/didRenameFiles', { files });
    await editor.until(() => changes() > before);
    assert.equal(await exists(), false);
  });

  it('are wished for whatever they are called', async () => {
    const other = new FakeEditor({ capabilities: fullClient });
    const { capabilities } = await other.initialize();
    const anything = { filters: [{ pattern: { glob: '**/*' } }] };
    assert.deepEqual(capabilities.workspace?.fileOperations, { willRename: anything, didRename: anything });
    await other.stop();
  });
});
