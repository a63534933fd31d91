import assert from 'node:assert/strict';
import { codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';

describe('Pushed diagnostics', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;
  let last = 0;

  before(async () => {
    folder = new Folder();
    editor = await FakeEditor.start();
  });

  beforeEach(() => {
    last += 1;
    uri = folder.uri(`submission-${last}.md`);
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  it('come after opening, with everything that a client shows', async () => {
    const document = await editor.open(uri, submission);
    const diagnostics = await editor.pushOf(uri, 1);
    assert.deepEqual(
      diagnostics.find(({ code }) => code === 'malformed-timestamp'),
      {
        code: 'malformed-timestamp',
        codeDescription: {
          href: 'https://github.com/micro-credential-writer/micro-credential-writer/blob/main/docs/diagnostics.md#malformed-timestamp',
        },
        severity: 1,
        source: 'Micro-Credential',
        message: '“4:75” is no time: seconds go up to 59.',
        range: document.rangeOf('4:75'),
      },
    );
  });

  it('come whole at first: no artifact is taken to be there before anyone has looked', async () => {
    await editor.open(uri, submission);
    await editor.pushOf(uri, 1);
    const first = editor.published.find((each) => each.uri === uri);
    assert.ok(codesOf(first?.diagnostics ?? []).includes('artifact-missing'));
  });

  it('come after a change, for the new version', async () => {
    await editor.open(uri, submission);
    await editor.pushOf(uri, 1);
    const version = await editor.replace(uri, '4:75', '5:15');
    assert.ok(!codesOf(await editor.pushOf(uri, version)).includes('malformed-timestamp'));
  });

  it('come once, however much becomes known of the files', async () => {
    await editor.open(uri, submission);
    await editor.pushOf(uri, 1);
    // A second document's are told after whatever is left to be told of the first.
    const other = folder.uri(`other-${last}.md`);
    await editor.open(other, submission);
    await editor.pushOf(other, 1);
    const told = editor.published.filter((each) => each.uri === uri);
    assert.equal(new Set(told.map(({ diagnostics }) => JSON.stringify(diagnostics))).size, told.length);
  });

  it('are taken back when the document closes', async () => {
    await editor.open(uri, submission);
    await editor.pushOf(uri, 1);
    await editor.close(uri);
    await editor.until(() => editor.pushed(uri)?.length === 0);
  });

  it('are taken back when the document stops being a submission, and come again', async () => {
    await editor.open(uri, submission);
    await editor.pushOf(uri, 1);
    await editor.replace(uri, 'credential: eln', 'note: eln');
    await editor.until(() => editor.pushed(uri)?.length === 0);
    const version = await editor.replace(uri, 'note: eln', 'credential: eln');
    assert.ok((await editor.pushOf(uri, version)).length > 0);
  });

  it('never come for Markdown that is no submission', async () => {
    await editor.open(uri, plainMarkdown);
    await editor.replace(uri, 'nothing', 'something');
    await editor.save(uri);
    await editor.filesChanged({ uri: folder.uri('other.md'), type: 2 });
    await editor.close(uri);
    const marker = folder.uri('marker.md');
    await editor.open(marker, submission);
    // Sent after everything above, and only once its artifact has been looked at.
    await editor.pushOf(marker, 1);
    assert.equal(editor.pushed(uri), undefined);
    assert.deepEqual(editor.coverageChangesOf(uri), []);
  });

  it('speak of the last of many changes', async () => {
    await editor.open(uri, submission);
    for (let round = 0; round < 50; round++) {
      await editor.replace(uri, '4:75', '5:15');
      await editor.replace(uri, '5:15', '4:75');
    }
    const diagnostics = await editor.pushOf(uri, 101);
    assert.ok(codesOf(diagnostics).includes('malformed-timestamp'));
    const versions = editor.published.filter((each) => each.uri === uri).map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((one, other) => one - other),
    );
  });
});
