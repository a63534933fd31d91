import assert from 'node:assert/strict';
import type { ClientCapabilities, Hover, MarkupContent, Position } from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../../support/lsp/texts.ts';

const markdownClient: ClientCapabilities = {
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
};

const transcript = `1
00:03:20,000 --> 00:03:24,000
Coach: See [this](command:workbench.action.quit) &lt;img src=x&gt;.
`;
const text = submission
  .replace(
    '    file: artifacts/session.mp4',
    '    file: artifacts/session.mp4\n    title: "# The **talk** ![x](https://example.org/x.png)"\n    transcript: artifacts/session.srt',
  )
  .replace('We talk openly.', '🙂 We talk openly (EO 1.2).');

describe('Hover over the protocol', () => {
  let folder: Folder;
  let editor: FakeEditor;

  before(async () => {
    folder = new Folder({ 'submission.md': text, 'artifacts/session.srt': transcript });
    editor = await FakeEditor.start({ capabilities: markdownClient, folder: folder.path });
    await editor.open(folder.uri('submission.md'), text);
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  const at = (place: string): Position => editor.document(folder.uri('submission.md')).rangeOf(place).start;
  const ask = (position: Position, uri = folder.uri('submission.md'), from = editor): Promise<Hover | null> =>
    from.request('textDocument/hover', { textDocument: { uri }, position });
  const contentsOf = (hover: Hover | null) => hover?.contents as MarkupContent | undefined;
  const markdownIn = (hover: Hover | null): string => contentsOf(hover)?.value ?? '';

  it('tells of an outcome, with its range', async () => {
    const hover = await ask(at('EO 1.2)'));
    assert.deepEqual(hover?.range, editor.document(folder.uri('submission.md')).rangeOf('EO 1.2'));
    assert.deepEqual(hover?.contents, {
      kind: 'markdown',
      value: [
        '**EO 1.2**',
        'Address and analyze leadership issues or initiatives',
        'Partly there: 6 words of explanation, 1 cited.',
        'Evidence: video',
        'These words are taken from the outcome’s own wording; the issuer may word this detail otherwise.',
      ].join('\n\n'),
    });
  });

  it('makes no markup of what a writer, a file or a transcript says', async () => {
    assert.deepEqual(markdownIn(await ask(at('@video, 03:15'))).split('\n\n'), [
      '**\\# The \\*\\*talk\\*\\* !\\[x\\](https\\://example.org/x.png)**',
      'video: artifacts/session.mp4',
      'The file is not there.',
      'Places cited in this submission: 2',
      '03:20 Coach: See \\[this\\](command\\:workbench.action.quit) \\<img src=x\\>.',
    ]);
  });

  it('is plain text for a client that shows no Markdown', async () => {
    for (const hover of [{}, { contentFormat: ['plaintext' as const] }]) {
      const plain = await FakeEditor.start({
        capabilities: { textDocument: { hover } },
        folder: folder.path,
      });
      await plain.open(folder.uri('submission.md'), text);
      const contents = contentsOf(await ask(at('@video, 03:15'), undefined, plain));
      await plain.stop();
      assert.equal(contents?.kind, 'plaintext');
      const lines = contents.value.split('\n');
      assert.equal(lines[0], '# The **talk** ![x](https://example.org/x.png)');
      assert.equal(lines.at(-1), '03:20 Coach: See [this](command:workbench.action.quit) <img src=x>.');
    }
  });

  it('tells of keys and of parts', async () => {
    assert.match(markdownIn(await ask(at('artifacts:'))), /^\*\*artifacts\*\*\n\nThe files that prove/);
    assert.match(markdownIn(await ask(at('Part 1.'))), /^\*\*Part 1\. Overview Questions\*\*\n\n/);
  });

  it('tells nothing where there is nothing to tell', async () => {
    assert.equal(await ask(at('talk openly')), null);
    assert.equal(await ask({ line: 9999, character: 0 }), null);
    assert.equal(await ask({ line: 0, character: 0 }, 'file:///nowhere/unknown.md'), null);
    await editor.open('file:///nowhere/notes.md', plainMarkdown);
    assert.equal(await ask({ line: 6, character: 5 }, 'file:///nowhere/notes.md'), null);
  });

  it('is not advertised to a client that shows none', async () => {
    const none = new FakeEditor();
    assert.equal((await none.initialize()).capabilities.hoverProvider, undefined);
    await none.stop();
  });
});
