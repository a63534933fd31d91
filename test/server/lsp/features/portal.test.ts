import assert from 'node:assert/strict';
import type { PortalCopy, PortalSectionInfo } from '../../../../server/protocol/portal.ts';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { submission } from '../../../support/lsp/texts.ts';

describe('What is copied for a portal, over the protocol', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  before(async () => {
    folder = new Folder({ 'submission.md': submission });
    uri = folder.uri('submission.md');
    editor = await FakeEditor.start({ folder: folder.path });
    await editor.open(uri, submission);
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  const textDocument = { uri: '' };
  const text = (section: string, straightQuotes = true): Promise<PortalCopy | null> =>
    editor.request('microCredential/portalText', { textDocument: { uri }, section, straightQuotes });

  it('lists the sections, those around the cursor told apart', async () => {
    const { start } = editor.document(uri).rangeOf('I listen before');
    const sections = await editor.request<PortalSectionInfo[]>('microCredential/portalSections', {
      textDocument: { uri },
      position: start,
    });
    const listed = sections.map(({ key, words, aroundCursor }) => [key, words, aroundCursor]);
    assert.deepEqual(listed, [
      ['part-1', 3, undefined],
      ['part-2', 12, 2],
      ['part-2/outcome-1', 12, 1],
      ['part-2/detail-1.1', 6, 0],
      ['part-2/detail-1.2', 6, undefined],
    ]);
    assert.deepEqual(sections[0]?.limits, { minimumWords: 1000 });
  });

  it('gives a section as plain text and as HTML', async () => {
    const copy = await text('part-2/detail-1.1');
    assert.equal(copy?.plain, 'At (session.mp4, 3:15–4:02) I listen before I speak.');
    assert.equal(copy.html, '<p>At (session.mp4, 3:15–4:02) I listen before I speak.</p>');
    assert.equal(copy.title, 'EO 1.1');
    assert.equal(copy.words, 6);
    assert.equal(copy.characters, copy.plain.length);
  });

  it('gives nothing for a section or a document that is not there', async () => {
    assert.equal(await text('part-9'), null);
    const elsewhere = { ...textDocument, uri: folder.uri('other.md') };
    assert.deepEqual(
      await editor.request('microCredential/portalSections', {
        textDocument: elsewhere,
        position: { line: 0, character: 0 },
      }),
      [],
    );
    const params = { textDocument: elsewhere, section: 'part-1', straightQuotes: true };
    assert.equal(await editor.request('microCredential/portalText', params), null);
  });
});
