import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { deskForEach } from '../../support/lsp/desk.ts';
import { submission } from '../../support/lsp/texts.ts';

/** What the editor has; the server is never told of the last line. */
const text = `${submission}\nSee [@nobody-declared, p. 3] there.\n`;
const at = (line: number, character = 0): TextDocumentContentChangeEvent => ({
  range: { start: { line, character }, end: { line, character } },
  text: 'x',
});

describe('An editor that is out of step with the server', () => {
  const desk = deskForEach('kill');

  /** Opens a document of which the server knows another text than the desk.editor. */
  async function openAskew(): Promise<void> {
    const document = await desk.editor.open(desk.uri, submission);
    assert.ok(!(await codes()).includes('unknown-artifact'));
    document.text = text;
    document.version = 2;
  }

  /** A change that the server cannot take for one of the text that it knows, or of a version that was before. */
  function change(version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return desk.editor.notify('textDocument/didChange', {
      textDocument: { uri: desk.uri, version },
      contentChanges,
    });
  }

  async function codes(): Promise<string[]> {
    const report = await desk.editor.pull(desk.uri);
    return report.kind === 'full' ? codesOf(report.items) : [];
  }

  const lines = submission.split('\n').length;
  const askew: Readonly<Record<string, () => Promise<void>>> = {
    'a line that is not there': () => change(2, at(lines + 5)),
    'a character that is not there': () => change(2, at(0, 999)),
    'a version that was before': () => change(1, at(0)),
    'what is no change': () => change(2, { range: null } as never),
  };

  for (const [what, change] of Object.entries(askew)) {
    it(`is asked for the text when it speaks of ${what}`, async () => {
      desk.editor = await FakeEditor.start({ capabilities: able('pull', 'refresh', 'tellsTexts') });
      await openAskew();
      await change();
      // It is told to ask for the problems again.
      await desk.editor.until(() => desk.editor.refreshes > 0);
      assert.ok((await codes()).includes('unknown-artifact'));
      assert.equal(desk.editor.textsAsked, 1);
      assert.equal((await desk.editor.coverage(desk.uri))?.version, 2);
      // From then on all is as always: what was said before the text is in it, what is said after it counts.
      await desk.editor.replace(desk.uri, '@nobody-declared', '@nobody-else');
      assert.ok((await codes()).includes('unknown-artifact'));
      assert.equal((await desk.editor.coverage(desk.uri))?.version, 3);
      assert.equal(desk.editor.textsAsked, 1);
    });
  }

  it('is served as well as may be where it cannot be asked, and is told so in its log', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('pull') });
    await openAskew();
    await change(2, at(lines + 5));
    await change(3, at(lines + 5));
    assert.equal((await desk.editor.coverage(desk.uri))?.version, 3);
    assert.equal(desk.editor.textsAsked, 0);
    assert.equal(desk.editor.log.filter((line) => line.includes('does not fit')).length, 1);
    await desk.editor.change(desk.uri, { text });
    assert.ok((await codes()).includes('unknown-artifact'));
  });

  it('is not asked as long as its changes fit, the end of the text among them', async () => {
    desk.editor = await FakeEditor.start({ capabilities: able('pull', 'tellsTexts') });
    await desk.editor.open(desk.uri, submission);
    const end = { line: lines - 1, character: submission.split('\n').at(-1)?.length ?? 0 };
    await desk.editor.change(desk.uri, at(0), at(lines - 1, end.character));
    await desk.editor.change(desk.uri, {
      range: { start: end, end: { line: lines, character: 0 } },
      text: '',
    });
    await desk.editor.coverage(desk.uri);
    assert.equal(desk.editor.textsAsked, 0);
    assert.deepEqual(desk.editor.log, []);
  });
});
