import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  Position,
} from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { submission } from '../../../support/lsp/texts.ts';

const uri = 'file:///nowhere/submission.md';
const text = submission.replace('We talk openly.', '🙂 We talk openly (EO 1.2).');

describe('Navigation', () => {
  let editor: FakeEditor;

  before(async () => {
    editor = await FakeEditor.start({ capabilities: fullClient });
    await editor.open(uri, text);
  });

  after(() => editor.stop());

  function at(place: string): Position {
    return editor.document(uri).rangeOf(place).start;
  }

  function ask<Result>(method: string, position: Position, more = {}, from = editor): Promise<Result> {
    return from.request(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  it('leads from a citation to its declaration', async () => {
    const document = editor.document(uri);
    const links = await ask<LocationLink[]>('definition', at('@video, 03:15'));
    assert.deepEqual(links, [
      {
        originSelectionRange: document.rangeOf('@video, 03:15–04:02'),
        targetUri: uri,
        targetRange: document.rangeOf('id: video\n    file: artifacts/session.mp4'),
        targetSelectionRange: document.rangeOf('video'),
      },
    ]);
  });

  it('leads from a mention to its section', async () => {
    const [link] = await ask<LocationLink[]>('definition', at('EO 1.2)'));
    const document = editor.document(uri);
    assert.deepEqual(
      link?.targetSelectionRange,
      document.rangeOf('EO 1.2 Address and analyze leadership issues or initiatives'),
    );
    assert.deepEqual(link?.originSelectionRange, document.rangeOf('EO 1.2'));
  });

  it('gives plain places to a client that knows no links', async () => {
    const plain = await FakeEditor.start({ capabilities: { textDocument: { definition: {} } } });
    const document = await plain.open(uri, text);
    assert.deepEqual(await ask('definition', at('@video, 03:15'), {}, plain), [
      { uri, range: document.rangeOf('video') },
    ]);
    await plain.stop();
  });

  it('finds all that refers to an artifact, with or without its declaration', async () => {
    const references = (includeDeclaration: boolean): Promise<Location[]> =>
      ask('references', at('video'), { context: { includeDeclaration } });
    assert.deepEqual(
      (await references(true)).map(({ range }) => range.start.line),
      [4, 18, 22],
    );
    assert.equal((await references(false)).length, 2);
  });

  it('finds the mentions from a heading', async () => {
    const context = { includeDeclaration: false };
    const found = await ask<Location[]>('references', at('Address and analyze'), { context });
    assert.deepEqual(found, [{ uri, range: editor.document(uri).rangeOf('EO 1.2') }]);
  });

  it('finds the open submissions for a credential', async () => {
    const second = 'file:///nowhere/second.md';
    await editor.open(second, submission);
    const context = { includeDeclaration: true };
    const found = await ask<Location[]>('references', at('eln/'), { context });
    assert.deepEqual(
      found.map((each) => each.uri),
      [uri, second],
    );
    await editor.close(second);
  });

  it('highlights what is the same', async () => {
    const found = await ask<DocumentHighlight[]>('documentHighlight', at('video, 4:75'));
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line, kind]),
      [
        [4, 3],
        [18, 2],
        [22, 2],
      ],
    );
  });

  it('leads nowhere from plain words and from a built-in credential', async () => {
    assert.deepEqual(await ask('definition', at('talk openly')), []);
    assert.deepEqual(await ask('documentHighlight', at('talk openly')), []);
    assert.deepEqual(await ask('definition', at('eln/')), []);
  });
});
