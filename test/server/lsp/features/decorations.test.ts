import assert from 'node:assert/strict';
import {
  type CodeLens,
  FileChangeType,
  type InitializeResult,
  type InlayHint,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { type EditorOptions, FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { submission } from '../../../support/lsp/texts.ts';

const uri = 'file:///nowhere/submission.md';
const textDocument = { uri };
/** The editors of a test; stopped whatever comes of it. */
const editors: FakeEditor[] = [];

async function start(options: EditorOptions): Promise<FakeEditor> {
  const editor = await FakeEditor.start(options);
  editors.push(editor);
  return editor;
}

async function stopAll(): Promise<void> {
  await Promise.all(editors.splice(0).map((editor) => editor.stop()));
}

const titled = submission.replace('.mp4\n', '.mp4\n    title: The talk\n');

describe('Code lenses', () => {
  afterEach(stopAll);

  const lenses = (editor: FakeEditor): Promise<CodeLens[]> =>
    editor.request('textDocument/codeLens', { textDocument });

  it('tell the state over headings, and lead to the next gap', async () => {
    const editor = await start({ capabilities: fullClient });
    const document = await editor.open(uri, submission);
    const found = await lenses(editor);
    assert.deepEqual(
      found.map(({ range, command }) => `${range.start.line} ${command?.title} ${command?.command}`.trim()),
      [
        '8 3 of 1,000 words',
        '8 Next gap microCredential.reveal',
        '12 12 words',
        '12 Next gap microCredential.reveal',
        '16 1 piece of evidence · 6 of 15 words',
        '16 Next gap microCredential.reveal',
        '20 1 piece of evidence · 6 of 15 words',
        '20 Next gap microCredential.reveal',
      ],
    );
    const next = found[1]?.command?.arguments;
    assert.deepEqual(next, [uri, document.rangeOf('EO 1.1 Engage in a collegial, trusting relationship')]);
  });

  it('are titles alone where the client has no command for them', async () => {
    for (const experimental of [undefined, null, { commands: null }, { commands: { commands: ['other'] } }]) {
      const { textDocument: capabilities = {} } = fullClient;
      const editor = await start({ capabilities: { textDocument: capabilities, experimental } });
      await editor.open(uri, submission);
      assert.deepEqual(
        (await lenses(editor)).map(({ command }) => command?.command),
        ['', '', '', ''],
      );
    }
  });
});

describe('Code lenses of a credential in the workspace', () => {
  const short = (minimum: number): string =>
    `id: our/short\ntitle: Short\nparts: [{ id: part-1, title: Story, kind: narrative, words: { minimum: ${minimum} } }]\n`;
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder({ 'short.credential.yaml': short(10) });
  });

  afterEach(async () => {
    await stopAll();
    folder.remove();
  });

  it('are asked for again when the definition is another', async () => {
    const editor = await start({ capabilities: fullClient, folder: folder.path });
    const address = { uri: folder.uri('submission.md') };
    const title = async (): Promise<string | undefined> => {
      const [lens] = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: address });
      return lens?.command?.title;
    };
    await editor.open(address.uri, '---\ncredential: our/short\n---\n\n# Part 1\n\nFour words of story.\n');
    assert.equal(await title(), '4 of 10 words');
    // The definitions are read when the server starts, too: only what is said after one of these counts.
    const isSaid = new Promise<void>((resolve) => {
      editor.connection.onRequest('workspace/codeLens/refresh', async () => {
        if ((await title()) === '4 of 20 words') resolve();
        return null;
      });
    });
    folder.write('short.credential.yaml', short(20));
    await editor.filesChanged({ uri: folder.uri('short.credential.yaml'), type: FileChangeType.Changed });
    await isSaid;
  });
});

describe('Inlay hints', () => {
  afterEach(stopAll);

  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = (editor: FakeEditor): Promise<InlayHint[]> =>
    editor.request('textDocument/inlayHint', { textDocument, range });

  it('are off', async () => {
    const editor = await start({ capabilities: fullClient });
    await editor.open(uri, titled);
    assert.deepEqual(await hints(editor), []);
  });

  it('are asked for again when they are switched on', async () => {
    const editor = await start({ capabilities: fullClient });
    let refreshes = 0;
    editor.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshes += 1;
      return null;
    });
    const document = await editor.open(uri, titled);
    await hints(editor);
    editor.settings = { inlayHints: true };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    for (let round = 0; refreshes === 0 && round < 100; round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.equal(refreshes, 1);
    assert.deepEqual(await hints(editor), [
      { position: document.rangeOf('03:15–04:02').end, label: 'The talk', paddingLeft: true },
      { position: document.rangeOf('4:75').end, label: 'The talk', paddingLeft: true },
    ]);
  });

  it('can be switched on by start-up options', async () => {
    const { textDocument: capabilities = {} } = fullClient;
    const editor = await start({
      capabilities: { textDocument: capabilities },
      initializationOptions: { inlayHints: true },
    });
    await editor.open(uri, titled);
    assert.equal((await hints(editor)).length, 2);
  });
});

describe('Semantic tokens', () => {
  let editor: FakeEditor;
  let legend: readonly string[];

  beforeEach(async () => {
    editor = new FakeEditor({ capabilities: fullClient });
    const { capabilities }: InitializeResult = await editor.initialize();
    legend = capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    await editor.open(uri, submission);
  });

  afterEach(() => editor.stop());

  const full = (): Promise<SemanticTokens> =>
    editor.request('textDocument/semanticTokens/full', { textDocument });

  /** Each token's text and type. */
  function read(data: readonly number[]): string[] {
    const lines = editor.document(uri).text.split('\n');
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      const [deltaLine = 0, deltaCharacter = 0, length = 0, type = 0, modifiers] = data.slice(
        index,
        index + 5,
      );
      line += deltaLine;
      character = deltaLine === 0 ? character + deltaCharacter : deltaCharacter;
      const text = lines[line]?.slice(character, character + length);
      found.push(`${legend[type]}${modifiers ? '!' : ''} ${text}`);
    }
    return found;
  }

  it('come for the whole text', async () => {
    assert.deepEqual(read((await full()).data), [
      'variable! video',
      'namespace! Part 1',
      'namespace! Part 2',
      'enumMember! EO 1',
      'enumMember! EO 1.1',
      'variable video',
      'number 03:15–04:02',
      'enumMember! EO 1.2',
      'variable video',
      'number 4:75',
    ]);
  });

  it('come as what changed', async () => {
    for (const [text, by] of [
      ['openly', 'openly (EO 1.1)'],
      ['We', '\n\nWe'],
      ['[@video, 4:75]', ''],
      ['EO 1.1)', 'EO 1.1, 1.2)'],
      ['openly', 'gladly'],
    ] as const) {
      const before = await full();
      await editor.replace(uri, text, by);
      const delta = await editor.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId: before.resultId,
      });
      const data = [...before.data];
      for (const { start, deleteCount, data: added = [] } of delta.edits)
        data.splice(start, deleteCount, ...added);
      assert.deepEqual(data, (await full()).data);
      assert.ok(delta.edits.length <= 1 && (by !== 'gladly' || delta.edits.length === 0));
    }
  });

  it('come whole where the client knows of other ones', async () => {
    const result = await editor.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: 'never given',
    });
    assert.equal(read(result.data).length, 10);
  });

  it('come for a stretch', async () => {
    const range = editor.document(uri).rangeOf('03:15–04:02');
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.deepEqual(read(data), ['number 03:15–04:02']);
  });
});
