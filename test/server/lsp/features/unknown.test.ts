import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { abilities, FakeEditor } from '../../../support/lsp/client.ts';
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
  ['completion', (line) => ({ position: { line, character: 0 } }), null],
  ['hover', (line) => ({ position: { line, character: 0 } }), null],
  ['codeAction', (line) => ({ range: range(line), context: { diagnostics: [] } }), []],
  ['codeAction', (line) => ({ range: range(line), context: { diagnostics: [], only: ['refactor'] } }), []],
  ['diagnostic', () => ({}), { kind: 'full', items: [] }],
];

/** What is served in definition files too; all else is answered with nothing there. */
const servedInDefinitions = ['documentSymbol', 'completion', 'diagnostic'];

const capabilities: ClientCapabilities = {
  ...fullClient,
  textDocument: {
    ...fullClient.textDocument,
    ...abilities.pull.textDocument,
    ...abilities.codeActions.textDocument,
    completion: {},
    hover: {},
  },
};

const definitionFile = 'outcomes:\n  - id: 1\n    statement: Trust\n';

const withPlace = requests.filter(([, params]) => JSON.stringify(params(1)) !== JSON.stringify(params(2)));

/** The capability under which a request is offered. */
function providerOf(method: string): string {
  const [name = ''] = method.split('/');
  return `${name === 'prepareRename' ? 'rename' : name}Provider`;
}

describe('What is asked of nothing', () => {
  let editor: FakeEditor;

  before(async () => {
    editor = await FakeEditor.start({ capabilities, settings: { inlayHints: true } });
    await editor.open('file:///nowhere/notes.md', plainMarkdown);
    await editor.open('file:///nowhere/submission.md', submission);
    await editor.open('file:///nowhere/closed.md', submission);
    await editor.open('file:///nowhere/closed.credential.yaml', definitionFile);
    await editor.close('file:///nowhere/closed.md');
    await editor.close('file:///nowhere/closed.credential.yaml');
    await editor.open('file:///nowhere/own.credential.yaml', definitionFile);
  });

  after(() => editor.stop());

  for (const uri of [
    'file:///nowhere/unknown.md',
    'file:///nowhere/unknown.credential.yaml',
    'file:///nowhere/notes.md',
    'file:///nowhere/closed.md',
    'file:///nowhere/closed.credential.yaml',
    'no uri',
    '',
  ]) {
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

  for (const [method, params, empty] of requests) {
    it(`${method} behind the text of a definition file is answered with nothing`, async () => {
      const textDocument = { uri: 'file:///nowhere/own.credential.yaml' };
      const answer = await editor.request(`textDocument/${method}`, { textDocument, ...params(99) });
      if (!servedInDefinitions.includes(method) || method === 'completion') assert.deepEqual(answer, empty);
      else assert.ok(answer);
    });
    if (servedInDefinitions.includes(method)) continue;
    it(`${method} in a definition file is answered with nothing where nothing is told`, async () => {
      const textDocument = { uri: 'file:///nowhere/own.credential.yaml' };
      // The last line, which is empty.
      const answer = await editor.request(`textDocument/${method}`, { textDocument, ...params(3) });
      assert.deepEqual(answer, empty);
    });
  }

  it('is all that is served', async () => {
    const other = new FakeEditor({ capabilities });
    const { capabilities: served } = await other.initialize();
    await other.stop();
    const asked = new Set(requests.map(([method]) => providerOf(method)));
    const offered = Object.keys(served).filter((name) => name.endsWith('Provider'));
    // Asked of no single document.
    const elsewhere = ['workspaceSymbolProvider', 'executeCommandProvider'];
    assert.deepEqual(
      offered.filter((name) => !asked.has(name) && !elsewhere.includes(name)),
      [],
    );
  });

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
