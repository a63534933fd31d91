import assert from 'node:assert/strict';
import { codesOf } from '../../support/lsp/client.ts';
import { deskForAll } from '../../support/lsp/desk.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';

describe('Pushed diagnostics', () => {
  const desk = deskForAll();

  it('come after opening, with everything that a client shows', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    const diagnostics = await desk.editor.pushOf(desk.uri, 1);
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
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    const first = desk.editor.published.find((each) => each.uri === desk.uri);
    assert.ok(codesOf(first?.diagnostics ?? []).includes('artifact-missing'));
  });

  it('come after a change, for the new version', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    const version = await desk.editor.replace(desk.uri, '4:75', '5:15');
    assert.ok(!codesOf(await desk.editor.pushOf(desk.uri, version)).includes('malformed-timestamp'));
  });

  it('come once, however much becomes known of the files', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    // A second document's are told after whatever is left to be told of the first.
    const other = desk.folder.uri('other.md');
    await desk.editor.open(other, submission);
    await desk.editor.pushOf(other, 1);
    const told = desk.editor.published.filter((each) => each.uri === desk.uri);
    assert.equal(new Set(told.map(({ diagnostics }) => JSON.stringify(diagnostics))).size, told.length);
  });

  it('are taken back when the document closes', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    await desk.editor.close(desk.uri);
    await desk.editor.until(() => desk.editor.pushed(desk.uri)?.length === 0);
  });

  it('are taken back when the document stops being a submission, and come again', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.pushOf(desk.uri, 1);
    await desk.editor.replace(desk.uri, 'credential: eln', 'note: eln');
    await desk.editor.until(() => desk.editor.pushed(desk.uri)?.length === 0);
    const version = await desk.editor.replace(desk.uri, 'note: eln', 'credential: eln');
    assert.ok((await desk.editor.pushOf(desk.uri, version)).length > 0);
  });

  it('never come for Markdown that is no submission', async () => {
    await desk.editor.open(desk.uri, plainMarkdown);
    await desk.editor.replace(desk.uri, 'nothing', 'something');
    await desk.editor.save(desk.uri);
    await desk.editor.filesChanged({ uri: desk.folder.uri('other.md'), type: 2 });
    await desk.editor.close(desk.uri);
    const marker = desk.folder.uri('marker.md');
    await desk.editor.open(marker, submission);
    // Sent after everything above, and only once its artifact has been looked at.
    await desk.editor.pushOf(marker, 1);
    assert.equal(desk.editor.pushed(desk.uri), undefined);
    assert.deepEqual(desk.editor.coverageChangesOf(desk.uri), []);
  });

  it('speak of the last of many changes', async () => {
    await desk.editor.open(desk.uri, submission);
    for (let round = 0; round < 50; round++) {
      await desk.editor.replace(desk.uri, '4:75', '5:15');
      await desk.editor.replace(desk.uri, '5:15', '4:75');
    }
    const diagnostics = await desk.editor.pushOf(desk.uri, 101);
    assert.ok(codesOf(diagnostics).includes('malformed-timestamp'));
    const versions = desk.editor.published
      .filter((each) => each.uri === desk.uri)
      .map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((one, other) => one - other),
    );
  });
});
