import assert from 'node:assert/strict';
import type { InitializeResult } from 'vscode-languageserver-protocol/node';
import { version } from '../../../package.json';
import { able, codesOf, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

const everything = able('pull', 'refresh', 'watch', 'configuration', 'codeActions', 'versionedEdits');

/** What shows that an advertised capability is served. */
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

describe('What the server advertises', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let result: InitializeResult;

  before(async () => {
    folder = new Folder();
    editor = new FakeEditor({ capabilities: everything });
    result = await editor.initialize();
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  it('is exactly what is proven below', () => {
    assert.deepEqual(advertised(result).sort(), Object.keys(proofs).sort());
  });

  it('leaves out what the client cannot use', async () => {
    const plain = new FakeEditor();
    const { capabilities } = await plain.initialize();
    assert.deepEqual(Object.keys(capabilities), ['textDocumentSync']);
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

  it('asks for nothing but changed files and settings', async () => {
    const methods = await editor.until(
      () => editor.registrations.length === 2 && editor.registrations.map(({ method }) => method),
    );
    assert.deepEqual(methods.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('has an error for what it does not serve', async () => {
    await assert.rejects(editor.request('textDocument/hover', {}), /Unhandled method textDocument\/hover/);
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

/** The capabilities by name, those of the text's synchronisation one by one. */
function advertised({ capabilities }: InitializeResult): string[] {
  return Object.entries(capabilities).flatMap(([name, options]) =>
    name === 'textDocumentSync' && typeof options === 'object'
      ? Object.keys(options).map((key) => `${name}.${key}`)
      : [name],
  );
}
