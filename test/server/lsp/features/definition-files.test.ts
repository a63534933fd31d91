import assert from 'node:assert/strict';
import type {
  CompletionList,
  DefinitionLink,
  DocumentSymbol,
  Hover,
  Location,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { abilities, FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';

const base = 'id: our/base\ntitle: The base\noverview: What *all* schools ask.\n';
const own = `id: our/own
extends: our/base
outcomes:
  - id: 1
    statement: Trust
    details: [1.1 Listen]
parts:
  - id: part-1
    title: Story
    questions: [{ id: 1, prompt: Why? }]
severities:
  too-few-words: error
`;

const capabilities = {
  ...fullClient,
  textDocument: {
    ...fullClient.textDocument,
    ...abilities.pull.textDocument,
    completion: { completionItem: { documentationFormat: ['plaintext' as const] } },
    hover: { contentFormat: ['plaintext' as const] },
  },
};

describe('Features in definition files', () => {
  let folder: Folder;
  let editor: FakeEditor;
  let uri: string;

  before(async () => {
    folder = new Folder({ 'shared/base.credential.yaml': base });
    uri = folder.uri('own.credential.yaml');
    editor = await FakeEditor.start({ folder: folder.path, capabilities });
  });

  beforeEach(async () => {
    await editor.open(uri, own);
    // The definitions of the workspace have been found once this is answered.
    await editor.pull(uri);
  });

  afterEach(() => editor.close(uri));

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  const ask = <Result>(method: string, place: string): Promise<Result> =>
    editor.request(`textDocument/${method}`, {
      textDocument: { uri },
      position: editor.document(uri).rangeOf(place).start,
    });

  async function complete(line: string, place = line): Promise<CompletionList['items']> {
    await editor.replace(uri, 'severities:', `${line}\nseverities:`);
    const { end: position } = editor.document(uri).rangeOf(place);
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return list.items;
  }

  const rangeOfLine = (line: string) => {
    const { end } = editor.document(uri).rangeOf(`\n${line}\n`);
    return {
      start: { line: end.line - 1, character: 0 },
      end: { line: end.line - 1, character: line.length },
    };
  };

  it('complete keys, with their documentation when it is asked for', async () => {
    const items = await complete('is', '\nis');
    const issuer = items.find(({ label }) => label === 'issuer');
    assert.deepEqual(issuer?.textEdit, { range: rangeOfLine('is'), newText: 'issuer: ' });
    const resolved = await editor.request<{ documentation: string }>('completionItem/resolve', issuer);
    assert.equal(resolved.documentation, 'Who issues it.');
  });

  it('complete values and what can be extended', async () => {
    assert.deepEqual(
      (await complete('artifacts: [{ kind: ', 'kind: ')).map(({ label }) => label).slice(0, 2),
      ['video', 'audio'],
    );
    await editor.replace(uri, 'our/base', '');
    const { end: position } = editor.document(uri).rangeOf('extends: ');
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    const names = items.map(({ label }) => label);
    assert.ok(names.includes('our/base') && names.includes('iel/collaborative-leadership'));
    assert.ok(!names.includes('our/own'));
    assert.equal(items.find(({ label }) => label === 'our/base')?.detail, 'The base');
  });

  it('complete codes and severities', async () => {
    await editor.replace(uri, 'too-few-words: error', 'too-few-words: ');
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: editor.document(uri).rangeOf('too-few-words: ').end,
    });
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['off', 'hint', 'information', 'warning', 'error'],
    );
  });

  it('lead from the id to the open submissions that name it', async () => {
    const submission = folder.uri('submission.md');
    await editor.open(submission, '---\ncredential: our/own\n---\n\n# Story\n');
    const found = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: editor.document(uri).rangeOf('our/own').start,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found, [{ uri: submission, range: editor.document(submission).rangeOf('our/own') }]);
    await editor.close(submission);
  });

  it('tell of keys and of what is extended', async () => {
    const key = await ask<Hover>('hover', 'statement');
    assert.ok(typeof key.contents === 'object' && 'value' in key.contents);
    assert.match(key.contents.value, /^statement\n\S/);
    const extended = await ask<Hover>('hover', 'our/base');
    assert.deepEqual(extended, {
      contents: { kind: 'plaintext', value: 'The base\nour/base\nWhat *all* schools ask.' },
      range: editor.document(uri).rangeOf('our/base'),
    });
    assert.equal(await ask('hover', 'Trust'), null);
  });

  it('lead from what is extended to its file', async () => {
    const start = { line: 0, character: 0 };
    const target = { start, end: start };
    const expected = {
      originSelectionRange: editor.document(uri).rangeOf('our/base'),
      targetUri: folder.uri('shared/base.credential.yaml'),
      targetRange: target,
      targetSelectionRange: target,
    };
    assert.deepEqual(await ask<DefinitionLink[]>('definition', 'our/base'), [expected]);
    assert.deepEqual(await ask('definition', 'Trust'), []);
    await editor.replace(uri, 'our/base', './shared/base.credential.yaml');
    const [link] = await ask<DefinitionLink[]>('definition', './shared');
    assert.equal(link?.targetUri, expected.targetUri);
    // What comes with the program is in no file that could be opened.
    await editor.replace(uri, './shared/base.credential.yaml', 'iel/collaborative-leadership');
    assert.deepEqual(await ask('definition', 'iel/'), []);
  });

  it('show outcomes with details and parts with questions', async () => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['1 Trust', ['1.1 Listen']],
        ['part-1 Story', ['1 Why?']],
      ],
    );
  });

  it('show them one by one to a client that knows no trees', async () => {
    const plain = await FakeEditor.start({ capabilities: { textDocument: { documentSymbol: {} } } });
    await plain.open(uri, own);
    const symbols = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['1 Trust', undefined],
        ['1.1 Listen', '1 Trust'],
        ['part-1 Story', undefined],
        ['1 Why?', 'part-1 Story'],
      ],
    );
    await plain.stop();
  });
});
