import assert from 'node:assert/strict';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { submission } from '../../../support/lsp/texts.ts';

const uri = 'file:///nowhere/submission.md';
const textDocument = { uri };

describe('Rename', () => {
  let editor: FakeEditor;

  beforeEach(async () => {
    editor = await FakeEditor.start({ capabilities: fullClient });
    await editor.open(uri, submission);
  });

  afterEach(() => editor.stop());

  const at = (place: string): Position => editor.document(uri).rangeOf(place).start;
  const prepare = (position: Position): Promise<{ range: Range; placeholder: string } | null> =>
    editor.request('textDocument/prepareRename', { textDocument, position });
  const rename = (position: Position, newName: string): Promise<WorkspaceEdit | null> =>
    editor.request('textDocument/rename', { textDocument, position, newName });

  it('is prepared with the id, and changes it everywhere', async () => {
    const position = at('video, 4:75');
    const { line, character } = position;
    assert.deepEqual(await prepare(position), {
      range: { start: position, end: { line, character: character + 5 } },
      placeholder: 'video',
    });
    const edit = await rename(position, 'clip');
    assert.ok(edit);
    await editor.applyEdit(edit);
    assert.equal(editor.document(uri).text, submission.replaceAll('video', 'clip'));
    assert.deepEqual((await prepare(position))?.placeholder, 'clip');
  });

  it('is refused in a plain sentence', async () => {
    await assert.rejects(prepare(at('We talk')), { message: 'Only the id of an artifact can be renamed.' });
    await assert.rejects(rename(at('We talk'), 'clip'), {
      message: 'Only the id of an artifact can be renamed.',
    });
    await assert.rejects(rename(at('video'), 'a b'), /“a b” cannot be used as an id\./);
    await editor.replace(uri, 'artifacts:\n', 'artifacts:\n  - { id: plan, file: plan.pdf }\n');
    await assert.rejects(rename(at('video'), 'plan'), /Another artifact is already called “plan”\./);
  });

  it('is for the text as it is after the last change', async () => {
    await editor.replace(uri, 'We talk', 'Two\n\nlines 🙂 [@video]\n\nWe talk');
    const edit = await rename(at('video'), 'clip');
    assert.ok(edit);
    await editor.applyEdit(edit);
    assert.equal(editor.document(uri).text.match(/clip/g)?.length, 4);
  });

  it('comes with plain edits for a client that knows no versions', async () => {
    const plain = await FakeEditor.start({ capabilities: { textDocument: { rename: {} } } });
    await plain.open(uri, submission);
    const edit = await plain.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position: at('video'),
      newName: 'clip',
    });
    assert.deepEqual(Object.keys(edit), ['changes']);
    assert.equal(edit.changes?.[uri]?.length, 3);
    await plain.stop();
  });
});
