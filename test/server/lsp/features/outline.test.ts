import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  FoldingRange,
  Position,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { fullClient } from '../../../support/lsp/full-client.ts';
import { submission } from '../../../support/lsp/texts.ts';

const uri = 'file:///nowhere/submission.md';
const textDocument = { uri };

function within({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}

function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, selectionRange, children = [] }) => [
    `${indent}${name} (${detail ?? ''}) at ${selectionRange.start.line}:${selectionRange.start.character}`,
    ...drawn(children, `${indent}  `),
  ]);
}

describe('The outline over the protocol', () => {
  let editor: FakeEditor;

  before(async () => {
    editor = await FakeEditor.start({ capabilities: fullClient });
    await editor.open(uri, submission);
  });

  after(() => editor.stop());

  it('is a tree for a client that shows trees', async () => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(drawn(symbols), [
      'Front matter (eln/collaborative-leadership-coaching) at 1:12',
      '  video (artifacts/session.mp4) at 4:8',
      'Part 1. Overview Questions (3 of 1,000 words) at 8:2',
      'Part 2. Work Examples/Artifacts (12 words) at 12:2',
      '  EO 1. Engage in a collegial, trusting relationship (12 words) at 14:3',
      '    EO 1.1 Engage in a collegial, trusting relationship (6 words) at 16:4',
      '      video, 03:15–04:02 () at 18:4',
      '    EO 1.2 Address and analyze leadership issues or initiatives (6 words) at 20:4',
      '      video, 4:75 () at 22:4',
    ]);
  });

  it('is a list for a client that does not', async () => {
    const plain = await FakeEditor.start({ capabilities: { textDocument: { documentSymbol: {} } } });
    await plain.open(uri, submission);
    const symbols = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols.length, 9);
    assert.deepEqual(
      symbols.slice(5, 7).map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        [
          'EO 1.1 Engage in a collegial, trusting relationship',
          'EO 1. Engage in a collegial, trusting relationship',
          uri,
        ],
        ['video, 03:15–04:02', 'EO 1.1 Engage in a collegial, trusting relationship', uri],
      ],
    );
    await plain.stop();
  });

  it('is searched over all open submissions', async () => {
    const second = 'file:///nowhere/second.md';
    await editor.open(second, submission.replace('A small one', 'Another one'));
    const search = (query: string): Promise<SymbolInformation[]> =>
      editor.request('workspace/symbol', { query });
    const names = (await search('eo12')).map(({ name, location }) => [name.slice(0, 6), location.uri]);
    assert.deepEqual(names, [
      ['EO 1.2', uri],
      ['EO 1.2', second],
    ]);
    assert.deepEqual(
      (await search('Work')).map(({ containerName }) => containerName),
      ['A small one', 'Another one'],
    );
    assert.deepEqual(await search('03:15'), []);
    await editor.close(second);
    assert.equal((await search('video')).length, 1);
  });

  it('folds in lines, and no more than the client shows', async () => {
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 6],
        [4, 5],
        [8, 10],
        [12, 22],
        [14, 22],
        [16, 18],
        [20, 22],
      ],
    );
    const small = await FakeEditor.start({
      capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } },
    });
    await small.open(uri, submission);
    const few = await small.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(few, folds.slice(0, 2));
    await small.stop();
  });

  it('has a chain of selections for each position', async () => {
    const positions = [editor.document(uri).rangeOf('03:15').start, { line: 0, character: 0 }];
    const [chain, whole] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    const ranges: SelectionRange['range'][] = [];
    for (let each = chain; each; each = each.parent) ranges.push(each.range);
    const { start, end } = editor.document(uri).rangeOf('[@video, 03:15–04:02]');
    const inBrackets = { start: within(start, 1), end: within(end, -1) };
    assert.deepEqual(ranges.slice(0, 4), [
      editor.document(uri).rangeOf('03'),
      editor.document(uri).rangeOf('03:15–04:02'),
      inBrackets,
      { start, end },
    ]);
    assert.ok(whole);
    assert.deepEqual(ranges.at(-1)?.start, { line: 0, character: 0 });
  });
});
