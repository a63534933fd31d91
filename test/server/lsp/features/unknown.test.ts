import assert from 'node:assert/strict';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { plainMarkdown, submission } from '../../../support/lsp/texts.ts';

const range = (line: number, character = 0) => ({
  start: { line, character },
  end: { line: line + 1, character },
});

/** Every request of the features here, for a place in a document, and its empty answer. */
const requests: readonly (readonly [method: string, params: (line: number) => object, empty: unknown])[] = [
  ['documentSymbol', () => ({}), []],
  ['foldingRange', () => ({}), []],
  ['selectionRange', (line) => ({ positions: [{ line, character: 0 }] }), []],
  ['documentLink', () => ({}), []],
  ['definition', (line) => ({ position: { line, character: 0 } }), []],
  ['references', (line) => ({ position: { line, character: 0 }, context: { includeDeclaration: true } }), []],
  ['documentHighlight', (line) => ({ position: { line, character: 0 } }), []],
  ['prepareRename', (line) => ({ position: { line, character: 0 } }), null],
  ['rename', (line) => ({ position: { line, character: 0 }, newName: 'clip' }), null],
  ['codeLens', () => ({}), []],
  ['inlayHint', (line) => ({ range: range(line) }), []],
  ['semanticTokens/full', () => ({}), { data: [] }],
  ['semanticTokens/full/delta', () => ({ previousResultId: '1' }), { data: [] }],
  ['semanticTokens/range', (line) => ({ range: range(line) }), { data: [] }],
];

const withPlace = requests.filter(([, params]) => JSON.stringify(params(1)) !== JSON.stringify(params(2)));

describe('What is asked of nothing', () => {
  let editor: FakeEditor;

  before(async () => {
    editor = await FakeEditor.start({ capabilities: fullClient, settings: { inlayHints: true } });
    await editor.open('file:///nowhere/notes.md', plainMarkdown);
    await editor.open('file:///nowhere/submission.md', submission);
  });

  after(() => editor.stop());

  for (const uri of ['file:///nowhere/unknown.md', 'file:///nowhere/notes.md', 'no uri']) {
    for (const [method, params, empty] of requests) {
      it(`${method} of ${uri} is answered with nothing`, async () => {
        const answer = await editor.request(`textDocument/${method}`, {
          textDocument: { uri },
          ...params(0),
        });
        assert.deepEqual(answer, empty);
      });
    }
  }

  for (const [method, params, empty] of withPlace) {
    for (const line of [99, 2 ** 31, -1]) {
      it(`${method} in line ${line} is answered with nothing`, async () => {
        const textDocument = { uri: 'file:///nowhere/submission.md' };
        const answer = await editor.request(`textDocument/${method}`, { textDocument, ...params(line) });
        assert.deepEqual(answer, empty);
      });
    }
  }

  it('leaves the server up', async () => {
    await editor.request('textDocument/rename', {}).catch(() => {});
    await editor.request('workspace/willRenameFiles', { files: null }).catch(() => {});
    const symbols = await editor.request<unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///nowhere/submission.md' },
    });
    assert.ok(symbols.length > 0);
  });

  it('is not offered to a client that cannot use the answers', async () => {
    const plain = new FakeEditor();
    const { capabilities } = await plain.initialize();
    const offered = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
    assert.deepEqual(offered, []);
    assert.equal(capabilities.workspace?.fileOperations, undefined);
    await plain.stop();
  });
});
