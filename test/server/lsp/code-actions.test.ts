import assert from 'node:assert/strict';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { deskForAll } from '../../support/lsp/desk.ts';
import { plainMarkdown, submission } from '../../support/lsp/texts.ts';

/** What is wrong, in which text, and the text that the preferred fix leaves in its place. */
const repairs = [
  { code: 'malformed-timestamp', wrong: '[@video, 3.15]', right: '[@video, 03:15]' },
  { code: 'malformed-timestamp', wrong: '[@video, 4:75]', right: '[@video, 05:15]' },
  { code: 'reversed-range', wrong: '[@video, 04:02–03:15]', right: '[@video, 03:15–04:02]' },
  { code: 'unknown-artifact', wrong: '[@vidoe, 05:10]', right: '[@video, 05:10]' },
];

describe('Code actions', () => {
  const desk = deskForAll({ capabilities: able('codeActions', 'versionedEdits') });

  for (const lineEnd of ['\n', '\r\n']) {
    for (const { code, wrong, right } of repairs) {
      it(`repair ${wrong} with line ends ${JSON.stringify(lineEnd)}`, async () => {
        // Characters before it on its line that take two units each must not shift the edit.
        const text = submission.replace('[@video, 4:75]', `👩🏽‍🏫 ${wrong}`).replaceAll('\n', lineEnd);
        const document = await desk.editor.open(desk.uri, text);
        assert.ok(codesOf(await desk.editor.pushOf(desk.uri, 1)).includes(code));
        const actions = await desk.editor.codeActions(desk.uri, document.rangeOf(wrong));
        const action = actions.find(({ isPreferred }) => isPreferred);
        assert.equal(action?.kind, 'quickfix');
        assert.deepEqual(codesOf(action.diagnostics ?? []), [code]);
        assert.ok(action.edit);
        const version = await desk.editor.applyEdit(action.edit);
        assert.equal(document.text, text.replace(wrong, right));
        assert.ok(!codesOf(await desk.editor.pushOf(desk.uri, version)).includes(code));
      });
    }
  }

  it('are for the text as it is now, even before it was spoken of', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    await desk.editor.replace(desk.uri, '# Part 1', 'Words before.\n\n# Part 1');
    const [action] = await desk.editor.codeActions(desk.uri, document.rangeOf('4:75'));
    assert.ok(action?.edit);
    await desk.editor.applyEdit(action.edit);
    assert.ok(document.text.includes('[@video, 05:15]'));
  });

  it('are none where nothing is wrong, or where there is no remedy', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    assert.deepEqual(await desk.editor.codeActions(desk.uri, document.rangeOf('I listen')), []);
  });

  it('are none of a kind that was not asked for', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    const range = document.rangeOf('4:75');
    assert.deepEqual(await desk.editor.codeActions(desk.uri, range, ['refactor']), []);
    assert.deepEqual(await desk.editor.codeActions(desk.uri, range, ['source.organizeImports']), []);
    const fixes = await desk.editor.codeActions(desk.uri, range, ['quickfix']);
    assert.ok(fixes.length > 0 && fixes.every(({ kind }) => kind === 'quickfix'));
  });

  it('offer the remedy first, then silence here, then silence in the file', async () => {
    const document = await desk.editor.open(desk.uri, submission);
    const actions = await desk.editor.codeActions(desk.uri, document.rangeOf('4:75'));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Change to “05:15”',
        'Stop reporting “malformed-timestamp” here',
        'Stop reporting “malformed-timestamp” in this file',
      ],
    );
    for (const action of actions.slice(1)) {
      await desk.editor.replace(desk.uri, document.text, submission);
      const again = await desk.editor.codeActions(desk.uri, document.rangeOf('4:75'));
      const silence = again.find(({ title }) => title === action.title);
      assert.ok(silence?.edit);
      const version = await desk.editor.applyEdit(silence.edit);
      assert.ok(!codesOf(await desk.editor.pushOf(desk.uri, version)).includes('malformed-timestamp'));
    }
  });

  it('put right everything in the file at once where that was asked for', async () => {
    const text = submission.replace('[@video, 4:75]', '[@video, 4:75], [@vidoe, 05:10], [@video, 3.15]');
    const document = await desk.editor.open(desk.uri, text);
    const [action, ...more] = await desk.editor.codeActions(desk.uri, document.rangeOf('# Part 1'), [
      'source.fixAll',
    ]);
    assert.equal(action?.kind, 'source.fixAll.microCredential');
    assert.deepEqual(more, []);
    assert.ok(action.edit);
    await desk.editor.applyEdit(action.edit);
    assert.ok(document.text.includes('[@video, 05:15], [@video, 05:10], [@video, 03:15]'));
  });

  it('are none for Markdown that is no submission', async () => {
    const document = await desk.editor.open(desk.uri, plainMarkdown);
    assert.deepEqual(await desk.editor.codeActions(desk.uri, document.rangeOf('3:5')), []);
  });

  it('come with plain edits for a client that knows no versions', async () => {
    const plain = await FakeEditor.start({ capabilities: able('codeActions') });
    const document = await plain.open(desk.uri, submission);
    const range = document.rangeOf('4:75');
    const [action] = await plain.codeActions(desk.uri, range);
    assert.deepEqual(action?.edit, { changes: { [desk.uri]: [{ range, newText: '05:15' }] } });
    await plain.stop();
  });
});
