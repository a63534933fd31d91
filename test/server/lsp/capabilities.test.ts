import assert from 'node:assert/strict';
import type { ClientCapabilities, InitializeResult } from 'vscode-languageserver-protocol/node';
import { version } from '../../../package.json';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const basic = able('pull', 'refresh', 'watch', 'configuration', 'codeActions', 'versionedEdits');

/** A client that says of everything that it can do it. */
const everything: ClientCapabilities = {
  workspace: { ...basic.workspace, symbol: {}, fileOperations: { willRename: true }, workspaceFolders: true },
  textDocument: {
    completion: {},
    hover: {},
    definition: {},
    references: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeLens: {},
    documentLink: {},
    rename: { prepareSupport: true },
    foldingRange: {},
    selectionRange: {},
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    linkedEditingRange: {},
    inlayHint: {},
    ...basic.textDocument,
  },
};
const METHOD_NOT_FOUND = -32601;

/** What shows that a capability is served by which everything else lives. */
const proofs: Readonly<Record<string, (editor: FakeEditor, uri: string) => Promise<void>>> = {
  'textDocumentSync.openClose': async (editor, uri) => {
    assert.notEqual(await editor.coverage(uri), null);
    await editor.close(uri);
    assert.equal(await editor.coverage(uri), null);
  },
  'textDocumentSync.change': async (editor, uri) => {
    await editor.replace(uri, 'title: A small one', 'title: A smaller one');
    assert.equal((await editor.coverage(uri))?.coverage.title, 'A smaller one');
  },
  'textDocumentSync.save': async (editor, uri) => {
    await editor.save(uri);
    assert.notEqual(await editor.coverage(uri), null);
  },
  codeActionProvider: async (editor, uri) => {
    const actions = await editor.codeActions(uri, editor.document(uri).rangeOf('4:75'));
    assert.ok(actions.length > 0);
  },
  diagnosticProvider: async (editor, uri) => {
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && codesOf(report.items).includes('malformed-timestamp'));
  },
};

/** The requests of all other capabilities. What they answer is tested feature by feature. */
const requests: Readonly<Record<string, string>> = {
  callHierarchyProvider: 'textDocument/prepareCallHierarchy',
  codeLensProvider: 'textDocument/codeLens',
  colorProvider: 'textDocument/documentColor',
  completionProvider: 'textDocument/completion',
  declarationProvider: 'textDocument/declaration',
  definitionProvider: 'textDocument/definition',
  documentFormattingProvider: 'textDocument/formatting',
  documentHighlightProvider: 'textDocument/documentHighlight',
  documentLinkProvider: 'textDocument/documentLink',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentSymbolProvider: 'textDocument/documentSymbol',
  executeCommandProvider: 'workspace/executeCommand',
  foldingRangeProvider: 'textDocument/foldingRange',
  hoverProvider: 'textDocument/hover',
  implementationProvider: 'textDocument/implementation',
  inlayHintProvider: 'textDocument/inlayHint',
  inlineValueProvider: 'textDocument/inlineValue',
  linkedEditingRangeProvider: 'textDocument/linkedEditingRange',
  monikerProvider: 'textDocument/moniker',
  referencesProvider: 'textDocument/references',
  renameProvider: 'textDocument/prepareRename',
  selectionRangeProvider: 'textDocument/selectionRange',
  semanticTokensProvider: 'textDocument/semanticTokens/full',
  signatureHelpProvider: 'textDocument/signatureHelp',
  typeDefinitionProvider: 'textDocument/typeDefinition',
  typeHierarchyProvider: 'textDocument/prepareTypeHierarchy',
  workspaceSymbolProvider: 'workspace/symbol',
  'workspace.fileOperations': 'workspace/willRenameFiles',
};

/** Told by notifications, which are never refused. */
const notified = ['workspace.workspaceFolders', 'positionEncoding'];

describe('What the server advertises', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let result: InitializeResult;

  before(async () => {
    folder = new Folder();
    editor = new FakeEditor({ capabilities: everything, folder: folder.path });
    result = await editor.initialize();
  });

  after(async () => {
    await editor?.stop();
    folder.remove();
  });

  it('is tested, every single capability', () => {
    const known = new Set([...Object.keys(proofs), ...Object.keys(requests), ...notified]);
    assert.deepEqual(
      advertised(result).filter((capability) => !known.has(capability)),
      [],
    );
    assert.deepEqual(
      Object.keys(proofs).filter((capability) => !advertised(result).includes(capability)),
      [],
    );
  });

  it('leaves out what the client cannot use', async () => {
    const plain = new FakeEditor();
    const { capabilities } = await plain.initialize();
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.codeActionProvider, undefined);
    await plain.stop();
  });

  it('comes with the name and the version of the server', () => {
    assert.deepEqual(result.serverInfo, { name: 'micro-credential', version });
  });

  for (const [capability, prove] of Object.entries(proofs)) {
    it(`serves ${capability}`, async () => {
      const uri = folder.uri(`${capability}.md`);
      await editor.open(uri, submission);
      await prove(editor, uri);
    });
  }

  it('has somebody to answer it', async () => {
    const uri = folder.uri('requests.md');
    const document = await editor.open(uri, submission);
    const range = document.rangeOf('@video');
    const params = {
      textDocument: { uri },
      position: range.start,
      positions: [range.start],
      range,
      context: { includeDeclaration: true, triggerKind: 1 },
      options: { tabSize: 2, insertSpaces: true },
      query: '',
      command: '',
      ch: '',
      files: [],
    };
    const codeOf = (method: string): Promise<number | undefined> =>
      editor.request(method, params).then(
        () => undefined,
        (error: { code?: number }) => error.code,
      );
    assert.equal(await codeOf('textDocument/noSuchThing'), METHOD_NOT_FOUND);
    for (const capability of advertised(result)) {
      const method = requests[capability];
      if (method) assert.notEqual(await codeOf(method), METHOD_NOT_FOUND, `${capability}: ${method}`);
    }
  });

  it('asks for nothing but changed files and settings', async () => {
    const methods = await editor.until(
      () => editor.registrations.length === 2 && editor.registrations.map(({ method }) => method),
    );
    assert.deepEqual(methods.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('serves the same over the IPC of Node', async () => {
    const other = new FakeEditor({ transport: 'node-ipc', capabilities: everything });
    assert.deepEqual(await other.initialize(), result);
    const uri = folder.uri('ipc.md');
    await other.open(uri, submission);
    const report = await other.pull(uri);
    assert.ok(report.kind === 'full' && codesOf(report.items).includes('malformed-timestamp'));
    assert.equal((await other.coverage(uri))?.uri, uri);
    await other.stop();
  });
});

/** The capabilities by name, those of the text's synchronisation and of the workspace one by one. */
function advertised({ capabilities }: InitializeResult): string[] {
  const groups = ['textDocumentSync', 'workspace'];
  return Object.entries(capabilities).flatMap(([name, options]) =>
    groups.includes(name) && typeof options === 'object'
      ? Object.keys(options).map((key) => `${name}.${key}`)
      : [name],
  );
}
