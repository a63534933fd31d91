import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-protocol/node';
import { able, codesOf, type FakeEditor } from '../../support/lsp/client.ts';
import { deskForAll } from '../../support/lsp/desk.ts';
import { submission } from '../../support/lsp/texts.ts';

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const beyond: Range = { start: { line: 9999, character: 9999 }, end: { line: 99999, character: 0 } };

describe('The server stays up', () => {
  const desk = deskForAll({ capabilities: able('pull', 'codeActions') });

  async function answersNothing(from: FakeEditor, about: string): Promise<void> {
    assert.deepEqual(await from.pull(about), { kind: 'full', items: [] });
    assert.equal(await from.coverage(about), null);
    assert.deepEqual(await from.codeActions(about, nowhere), []);
  }

  /** After whatever happened, the server must still serve. */
  afterEach(async () => {
    const marker = desk.folder.uri('still-there.md');
    await desk.editor.open(marker, submission);
    assert.notEqual(await desk.editor.coverage(marker), null);
    await desk.editor.close(marker);
  });

  it('when asked about a document that is not open', () => answersNothing(desk.editor, desk.uri));

  for (const odd of [
    '',
    'not a uri',
    'file://host/share/a.md',
    'untitled:a',
    'git:/a.md?ref=1',
    'file:///%',
  ]) {
    it(`when asked about “${odd}”, open and closed`, async () => {
      await answersNothing(desk.editor, odd);
      await desk.editor.open(odd, submission);
      const report = await desk.editor.pull(odd);
      assert.ok(report.kind === 'full' && codesOf(report.items).includes('malformed-timestamp'));
      await desk.editor.close(odd);
      await answersNothing(desk.editor, odd);
    });
  }

  it('when a document closes while questions about it are on their way', async () => {
    await desk.editor.open(desk.uri, submission);
    const questions = [
      desk.editor.pull(desk.uri),
      desk.editor.coverage(desk.uri),
      desk.editor.pull(desk.uri),
    ] as const;
    await desk.editor.close(desk.uri);
    // Whatever was answered before the server read that the document closed may still be whole.
    await Promise.all(questions);
    await answersNothing(desk.editor, desk.uri);
  });

  it('when a question is taken back', async () => {
    await desk.editor.open(desk.uri, submission);
    const { connection } = desk.editor;
    await connection.sendNotification('$/cancelRequest', { id: 4_000 });
    assert.notEqual(await desk.editor.coverage(desk.uri), null);
  });

  it('when a change lies beyond the text', async () => {
    await desk.editor.open(desk.uri, submission);
    await desk.editor.change(desk.uri, { range: beyond, text: '\nAt the end [@video, 3:5].\n' });
    const report = await desk.editor.pull(desk.uri);
    assert.ok(report.kind === 'full');
    const times = report.items.filter(({ code }) => code === 'malformed-timestamp');
    assert.deepEqual(times.at(-1)?.range, desk.editor.document(desk.uri).rangeOf('3:5'));
    assert.deepEqual(await desk.editor.codeActions(desk.uri, beyond), []);
  });

  it('when a change has no version, and takes the whole text after that', async () => {
    await desk.editor.open(desk.uri, submission);
    const contentChanges = [{ range: nowhere, text: 'x' }];
    await desk.editor.notify('textDocument/didChange', { textDocument: { uri: desk.uri }, contentChanges });
    await desk.editor.notify('textDocument/didChange', {
      textDocument: { uri: `${desk.uri}x`, version: 2 },
      contentChanges,
    });
    await desk.editor.change(desk.uri, { text: submission.replace('4:75', '5:15') });
    const report = await desk.editor.pull(desk.uri);
    assert.ok(report.kind === 'full' && !codesOf(report.items).includes('malformed-timestamp'));
  });

  it('when versions go backwards', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    document.version = 10;
    await desk.editor.replace(desk.uri, '4:75', '5:15');
    document.version = 3;
    await desk.editor.replace(desk.uri, '5:15', '5:75');
    const report = await desk.editor.pull(desk.uri);
    assert.ok(report.kind === 'full' && codesOf(report.items).includes('malformed-timestamp'));
    assert.equal((await desk.editor.coverage(desk.uri))?.version, 4);
  });

  it('when a document opens twice, closes twice, or is saved unopened', async () => {
    await desk.editor.save(desk.uri);
    await desk.editor.open(desk.uri, submission);
    await desk.editor.open(desk.uri, submission.replace('4:75', '5:15'));
    const report = await desk.editor.pull(desk.uri);
    assert.ok(report.kind === 'full' && !codesOf(report.items).includes('malformed-timestamp'));
    await desk.editor.close(desk.uri);
    await desk.editor.close(desk.uri);
    await answersNothing(desk.editor, desk.uri);
  });

  for (const params of [undefined, null, {}, [], { textDocument: null }, { textDocument: {} }]) {
    it(`when a request says ${JSON.stringify(params) ?? 'nothing'}`, async () => {
      for (const method of [
        'microCredential/coverage',
        'textDocument/diagnostic',
        'textDocument/codeAction',
      ]) {
        // An error is an answer, too.
        await desk.editor.request(method, params).catch(() => {});
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
      await desk.editor.notify(method, {});
      await desk.editor.notify(method, null);
    }
    await desk.editor.notify('workspace/didChangeConfiguration', null);
    await desk.editor.notify('workspace/didChangeWatchedFiles', null);
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
      await desk.editor.open(desk.uri, text);
      const report = await desk.editor.pull(desk.uri);
      assert.equal(report.kind, 'full');
      await desk.editor.change(desk.uri, { text: submission });
      assert.notEqual(await desk.editor.coverage(desk.uri), null);
    });
  }
});
