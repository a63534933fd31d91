import assert from 'node:assert/strict';
import type { CheckedText } from '../../../../server/protocol/checking.ts';
import { able, FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../../support/lsp/texts.ts';

describe('Checking what is not open, over the protocol', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  beforeEach(async () => {
    folder = new Folder({ 'closed.md': submission });
    uri = folder.uri('closed.md');
    editor = await FakeEditor.start({
      folder: folder.path,
      capabilities: able('pull', 'configuration'),
    });
  });

  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  const check = (text: string, at = uri): Promise<CheckedText | null> =>
    editor.request('microCredential/checkText', { textDocument: { uri: at }, text });

  it('finds what would be found if it were open', async () => {
    const checked = await check(submission);
    await editor.open(uri, submission);
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && checked);
    assert.deepEqual(
      checked.problems.map(({ code, message, range }) => ({ code, message, range })),
      report.items.map(({ code, message, range }) => ({ code, message, range })),
    );
    assert.equal(checked.state, 'drafting');
    assert.equal(checked.title, 'A small one');
    assert.ok(checked.files.includes(folder.uri('artifacts/session.mp4')));
    assert.match(checked.problems[0]?.help ?? '', /^https:.+diagnostics\.md#/);
  });

  it('goes by the text in the editor where it is open', async () => {
    await editor.open(uri, submission.replace('4:75', '4:15'));
    const checked = await check(submission);
    assert.ok(checked && !checked.problems.some(({ code }) => code === 'malformed-timestamp'));
  });

  it('goes by the user’s settings', async () => {
    editor.settings = { rules: { 'malformed-timestamp': 'off' }, privateNames: ['openly'] };
    const codes = (await check(submission))?.problems.map(({ code }) => code) ?? [];
    assert.ok(!codes.includes('malformed-timestamp'));
    assert.ok(codes.includes('personal-information'));
  });

  it('sees artifacts and definitions beside the file', async () => {
    folder.write('artifacts/session.mp4', 'x');
    folder.write('own.credential.yaml', 'id: own\nextends: eln/collaborative-leadership-coaching\n');
    await editor.filesChanged({ uri: folder.uri('own.credential.yaml'), type: 1 });
    const checked = await check(submission.replace('eln/collaborative-leadership-coaching', 'own'));
    const codes = checked?.problems.map(({ code }) => code) ?? [];
    assert.ok(!codes.includes('artifact-missing'));
    assert.ok(!codes.includes('unknown-credential'));
  });

  it('leaves alone what is no submission', async () => {
    assert.equal(await check(plainMarkdown), null);
  });

  it('pushes nothing and tells no coverage of what is not open', async () => {
    await check(submission);
    assert.deepEqual(editor.published, []);
    assert.deepEqual(editor.coverageChanges, []);
  });
});
