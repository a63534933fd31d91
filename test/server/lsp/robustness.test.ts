import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-protocol/node';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const beyond: Range = { start: { line: 9999, character: 9999 }, end: { line: 99999, character: 0 } };

describe('The server stays up', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;
  let last = 0;

  before(async () => {
    folder = new Folder();
    editor = await FakeEditor.start({ capabilities: able('pull', 'codeActions') });
  });

  beforeEach(() => {
    last += 1;
    uri = folder.uri(`submission-${last}.md`);
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  async function answersNothing(from: FakeEditor, about: string): Promise<void> {
    assert.deepEqual(await from.pull(about), { kind: 'full', items: [] });
    assert.equal(await from.coverage(about), null);
    assert.deepEqual(await from.codeActions(about, nowhere), []);
  }

  /** After whatever happened, the server must still serve. */
  afterEach(async () => {
    const marker = folder.uri('still-there.md');
    await editor.open(marker, submission);
    assert.notEqual(await editor.coverage(marker), null);
    await editor.close(marker);
  });

  it('when asked about a document that is not open', () => answersNothing(editor, uri));

  for (const odd of [
    '',
    'not a uri',
    'file://host/share/a.md',
    'untitled:a',
    'git:/a.md?ref=1',
    'file:///%',
  ]) {
    it(`when asked about “${odd}”, open and closed`, async () => {
      await answersNothing(editor, odd);
      await editor.open(odd, submission);
      const report = await editor.pull(odd);
      assert.ok(report.kind === 'full' && codesOf(report.items).includes('malformed-timestamp'));
      await editor.close(odd);
      await answersNothing(editor, odd);
    });
  }

  it('when a document closes while questions about it are on their way', async () => {
    await editor.open(uri, submission);
    const questions = [editor.pull(uri), editor.coverage(uri), editor.pull(uri)] as const;
    await editor.close(uri);
    // Whatever was answered before the server read that the document closed may still be whole.
    await Promise.all(questions);
    await answersNothing(editor, uri);
  });

  it('when a question is taken back', async () => {
    await editor.open(uri, submission);
    const { connection } = editor;
    await connection.sendNotification('$/cancelRequest', { id: 4_000 });
    assert.notEqual(await editor.coverage(uri), null);
  });

  it('when a change lies beyond the text', async () => {
    await editor.open(uri, submission);
    await editor.change(uri, { range: beyond, text: '\nAt the end [@video, 3:5].\n' });
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full');
    const times = report.items.filter(({ code }) => code === 'malformed-timestamp');
    assert.deepEqual(times.at(-1)?.range, editor.document(uri).rangeOf('3:5'));
    assert.deepEqual(await editor.codeActions(uri, beyond), []);
  });

  it('when a change has no version, and takes the whole text after that', async () => {
    await editor.open(uri, submission);
    const contentChanges = [{ range: nowhere, text: 'x' }];
    await editor.notify('textDocument/didChange', { textDocument: { uri }, contentChanges });
    await editor.notify('textDocument/didChange', {
      textDocument: { uri: `${uri}x`, version: 2 },
      contentChanges,
    });
    await editor.change(uri, { text: submission.replace('4:75', '5:15') });
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && !codesOf(report.items).includes('malformed-timestamp'));
  });

  it('when versions go backwards', async () => {
    const document = await editor.open(uri, submission);
    document.version = 10;
    await editor.replace(uri, '4:75', '5:15');
    document.version = 3;
    await editor.replace(uri, '5:15', '5:75');
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && codesOf(report.items).includes('malformed-timestamp'));
    assert.equal((await editor.coverage(uri))?.version, 4);
  });

  it('when a document opens twice, closes twice, or is saved unopened', async () => {
    await editor.save(uri);
    await editor.open(uri, submission);
    await editor.open(uri, submission.replace('4:75', '5:15'));
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && !codesOf(report.items).includes('malformed-timestamp'));
    await editor.close(uri);
    await editor.close(uri);
    await answersNothing(editor, uri);
  });

  for (const params of [undefined, null, {}, [], { textDocument: null }, { textDocument: {} }]) {
    it(`when a request says ${JSON.stringify(params) ?? 'nothing'}`, async () => {
      for (const method of [
        'microCredential/coverage',
        'textDocument/diagnostic',
        'textDocument/codeAction',
      ]) {
        // An error is an answer, too.
        await editor.request(method, params).catch(() => {});
      }
    });
  }

  it('when a notification makes no sense', async () => {
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'no/such',
    ]) {
      await editor.notify(method, {});
      await editor.notify(method, null);
    }
    await editor.notify('workspace/didChangeConfiguration', null);
    await editor.notify('workspace/didChangeWatchedFiles', null);
  });

  for (const [name, text] of Object.entries({
    'an empty text': '',
    'front matter without an end': '---\ncredential: eln/collaborative-leadership-coaching\n',
    'an unknown credential': '---\ncredential: nothing/such\n---\n\nText.\n',
    'artifacts on another machine': submission.replace('artifacts/session.mp4', "'\\\\host\\share\\a.mp4'"),
    'a lone surrogate': submission.replace('openly', '\ud83d'),
    'a NUL': submission.replace('openly', '\0'),
  })) {
    it(`with ${name}`, async () => {
      await editor.open(uri, text);
      const report = await editor.pull(uri);
      assert.equal(report.kind, 'full');
      await editor.change(uri, { text: submission });
      assert.notEqual(await editor.coverage(uri), null);
    });
  }
});
