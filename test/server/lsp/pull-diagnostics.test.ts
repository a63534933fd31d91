import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';

describe('Pulled diagnostics', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(async () => {
    folder = new Folder();
    uri = folder.uri('submission.md');
    editor = await FakeEditor.start({ capabilities: able('pull', 'refresh', 'watch') });
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  async function pullWhole(previousResultId?: string) {
    const report = await editor.pull(uri, previousResultId);
    assert.ok(report.kind === 'full', 'The report is not whole');
    return { codes: codesOf(report.items), resultId: report.resultId };
  }

  it('are whole at the first time, artifacts looked at', async () => {
    await editor.open(uri, submission);
    const { codes, resultId } = await pullWhole();
    assert.ok(codes.includes('malformed-timestamp') && codes.includes('artifact-missing'));
    assert.equal(typeof resultId, 'string');
  });

  it('stay unchanged for as long as nothing changes', async () => {
    await editor.open(uri, submission);
    const { resultId } = await pullWhole();
    await editor.coverage(uri);
    for (let round = 0; round < 3; round++) {
      assert.deepEqual(await editor.pull(uri, resultId), { kind: 'unchanged', resultId });
    }
  });

  it('have one name however many ask at once', async () => {
    await editor.open(uri, submission);
    const reports = await Promise.all([1, 2, 3, 4].map(() => editor.pull(uri)));
    assert.equal(new Set(reports.map(({ resultId }) => resultId)).size, 1);
  });

  it('are others after a change', async () => {
    await editor.open(uri, submission);
    const before = await pullWhole();
    await editor.replace(uri, '4:75', '5:15');
    const after = await pullWhole(before.resultId);
    assert.ok(!after.codes.includes('malformed-timestamp'));
    assert.notEqual(after.resultId, before.resultId);
  });

  it('are whole for a name that belongs to another document', async () => {
    await editor.open(uri, submission);
    const { resultId } = await pullWhole();
    uri = folder.uri('other.md');
    await editor.open(uri, submission);
    await pullWhole(resultId);
  });

  it('are asked for again when an artifact appeared', async () => {
    await editor.open(uri, submission);
    const { resultId } = await pullWhole();
    folder.write('artifacts/session.mp4', 'video');
    await editor.filesChanged({ uri: folder.uri('artifacts/session.mp4'), type: FileChangeType.Created });
    await editor.until(() => editor.refreshes > 0);
    const { codes } = await pullWhole(resultId);
    assert.ok(!codes.includes('artifact-missing'));
  });

  it('are not asked for again when another file changed', async () => {
    await editor.open(uri, submission);
    await pullWhole();
    await editor.filesChanged({ uri: folder.uri('other.txt'), type: FileChangeType.Changed });
    // One refresh is due for this, and it would be the second if the other file had caused one.
    folder.write('artifacts/session.mp4', 'video');
    await editor.filesChanged({ uri: folder.uri('artifacts/session.mp4'), type: FileChangeType.Created });
    await editor.until(() => editor.refreshes > 0);
    await pullWhole();
    assert.equal(editor.refreshes, 1);
  });

  it('are never pushed as well', async () => {
    await editor.open(uri, submission);
    await pullWhole();
    await editor.replace(uri, '4:75', '5:15');
    await editor.until(() => editor.coverageChangesOf(uri).length >= 2);
    await editor.close(uri);
    await editor.coverage(uri);
    assert.deepEqual(editor.published, []);
  });

  it('are none for Markdown that is no submission', async () => {
    await editor.open(uri, plainMarkdown);
    assert.deepEqual(await editor.pull(uri), { kind: 'full', items: [] });
  });
});
