import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Position,
} from 'vscode-languageserver-protocol/node';
import { FakeEditor } from '../../../support/lsp/client.ts';
import { Folder } from '../../../support/lsp/folder.ts';
import { plainMarkdown, submission } from '../../../support/lsp/texts.ts';

const plainClient: ClientCapabilities = { textDocument: { completion: {} } };
const richClient: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

const transcript = `WEBVTT

00:01.000 --> 00:04.000
<v Coach>Thank you for *making* the time.</v>
`;
const text = submission
  .replace(
    '    file: artifacts/session.mp4',
    '    file: artifacts/session.mp4\n    title: The [talk](command:x)\n    transcript: artifacts/session.vtt',
  )
  .replace('We talk openly.', 'We 🙂 talk openly. Here');

describe('Completion over the protocol', () => {
  let folder: Folder;
  let rich: FakeEditor;
  let plain: FakeEditor;

  before(async () => {
    folder = new Folder({
      'submission.md': text,
      'artifacts/session.vtt': transcript,
      'artifacts/plan: two.pdf': '',
    });
    rich = await FakeEditor.start({ capabilities: richClient, folder: folder.path });
    plain = await FakeEditor.start({ capabilities: plainClient, folder: folder.path });
  });

  after(async () => {
    await rich.stop();
    await plain.stop();
    folder.remove();
  });

  /** Opens the text with something typed in it and asks for what can be completed behind that. */
  async function offersFor(
    editor: FakeEditor,
    typed: string,
    behind = 'openly. Here',
  ): Promise<CompletionItem[]> {
    const uri = folder.uri('submission.md');
    const document = await editor.open(uri, text.replace(behind, behind + typed));
    const { end: position } = document.rangeOf(behind + typed);
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    assert.equal(list.isIncomplete, false);
    return list.items;
  }

  /** The text of the open document once an offer was taken, as an editor without snippets would. */
  async function taken(editor: FakeEditor, item: CompletionItem | undefined): Promise<string> {
    const { textEdit } = item ?? {};
    assert.ok(textEdit && 'range' in textEdit);
    const uri = folder.uri('submission.md');
    await editor.change(uri, { range: textEdit.range, text: textEdit.newText });
    return editor.document(uri).text;
  }

  it('is not advertised to a client that shows none', async () => {
    const none = new FakeEditor();
    assert.equal((await none.initialize()).capabilities.completionProvider, undefined);
    await none.stop();
  });

  it('writes citations with the cursor where the place goes', async () => {
    const [item] = await offersFor(rich, ' [@vi');
    assert.deepEqual(
      {
        label: item?.label,
        detail: item?.detail,
        format: item?.insertTextFormat,
        documentation: item?.documentation,
      },
      {
        label: 'video',
        detail: 'video, artifacts/session.mp4: not there',
        format: 2,
        documentation: undefined,
      },
    );
    assert.equal(item?.textEdit?.newText, 'video, $0]');
    assert.deepEqual(item?.data, { id: (item?.data as { id: string } | undefined)?.id, continues: true });
    assert.match(await taken(rich, item), /We 🙂 talk openly\. Here \[@video, \$0\]\n/);
  });

  it('leaves what belongs behind the cursor to who has no snippets', async () => {
    const [item] = await offersFor(plain, ' [@vi');
    assert.deepEqual([item?.textEdit?.newText, item?.insertTextFormat], ['video, ', 1]);
    assert.match(await taken(plain, item), /Here \[@video, \n/);
    const [place] = await offersFor(plain, ' [@video, ');
    assert.match(await taken(plain, place), /Here \[@video, 03:15–04:02\]\n/);
  });

  it('tells more when an offer is looked at, in the form that the client shows', async () => {
    const [item] = await offersFor(rich, ' [@');
    const resolved = await rich.request<CompletionItem>('completionItem/resolve', item);
    assert.deepEqual(resolved.documentation, { kind: 'markdown', value: 'The \\[talk\\](command\\:x)' });
    const [own] = await offersFor(plain, ' [@');
    const told = await plain.request<CompletionItem>('completionItem/resolve', own);
    assert.equal(told.documentation, 'The [talk](command:x)');
  });

  it('tells nothing of an offer of an older list', async () => {
    const [old] = await offersFor(rich, ' [@');
    await offersFor(rich, ' EO ');
    assert.deepEqual(await rich.request('completionItem/resolve', old), old);
    assert.deepEqual(await rich.request('completionItem/resolve', { label: 'x' }), { label: 'x' });
  });

  it('offers what was said, and finds it by its words', async () => {
    const items = await offersFor(rich, ' [@video, ');
    assert.deepEqual(
      items.map(({ label, sortText }) => [label, sortText]),
      [
        ['03:15–04:02', '00000'],
        ['00:01–00:04', '00001'],
      ],
    );
    assert.equal(items[1]?.filterText, '00:01–00:04 Coach: Thank you for *making* the time.');
    const resolved = await rich.request<CompletionItem>('completionItem/resolve', items[1]);
    assert.deepEqual(resolved.documentation, {
      kind: 'markdown',
      value: 'Coach: Thank you for \\*making\\* the time.',
    });
  });

  it('offers outcomes with their state, and headings in their order', async () => {
    const outcomes = await offersFor(rich, ' EO 1.');
    assert.deepEqual(
      outcomes.map(({ label, detail }) => [label, detail]),
      [
        ['EO 1.1', 'partly there · Engage in a collegial, trusting relationship'],
        ['EO 1.2', 'partly there · Address and analyze leadership issues or initiatives'],
      ],
    );
    const headings = await offersFor(rich, '\n\n## ');
    assert.match(headings[0]?.label ?? '', /^Question 1\./);
    assert.deepEqual(
      headings.map(({ sortText }) => sortText),
      headings.map((_, index) => String(index).padStart(5, '0')),
    );
  });

  it('offers keys, files and credentials in front matter', async () => {
    const keys = await offersFor(rich, '\nru', 'title: A small one');
    const rules = keys.find(({ label }) => label === 'rules');
    assert.deepEqual([rules?.textEdit?.newText, rules?.insertTextMode], ['rules:\n  ', 1]);
    const files = await offersFor(rich, '\n  - file: ', 'transcript: artifacts/session.vtt');
    assert.deepEqual(
      files.map(({ textEdit }) => textEdit?.newText),
      ['"artifacts/plan: two.pdf"'],
    );
    const credentials = await offersFor(rich, 'x', 'collaborative-leadership-coaching');
    assert.ok(credentials.some(({ label }) => label === 'eln/reflective-leadership-coaching'));
    assert.match(
      await taken(
        rich,
        credentials.find(({ label }) => label === 'eln/reflective-leadership-coaching'),
      ),
      /^---\ncredential: eln\/reflective-leadership-coaching\ntitle/,
    );
  });

  it('counts in the units of the client', async () => {
    for (const [encoding, character] of [
      ['utf-8', 'We 🙂 talk openly. Here [@vi'.length + 2],
      ['utf-32', 'We 🙂 talk openly. Here [@vi'.length - 1],
    ] as const) {
      const editor = await FakeEditor.start({
        capabilities: { ...plainClient, general: { positionEncodings: [encoding] } },
      });
      const uri = 'file:///nowhere/submission.md';
      const document = await editor.open(uri, text.replace('Here', 'Here [@vi'));
      const { line } = document.rangeOf('Here [@vi').start;
      const list = await editor.request<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position: { line, character },
      });
      const [item] = list.items;
      assert.deepEqual(item?.textEdit && 'range' in item.textEdit && item.textEdit.range, {
        start: { line, character: character - 2 },
        end: { line, character },
      });
      await editor.stop();
    }
  });

  it('offers nothing for what is no submission, not open or not there', async () => {
    const ask = (uri: string, position: Position): Promise<CompletionList | null> =>
      rich.request('textDocument/completion', { textDocument: { uri }, position });
    await rich.open('file:///nowhere/notes.md', plainMarkdown);
    assert.equal(await ask('file:///nowhere/notes.md', { line: 6, character: 5 }), null);
    assert.equal(await ask('file:///nowhere/unknown.md', { line: 0, character: 0 }), null);
    await offersFor(rich, '');
    assert.equal(await ask(folder.uri('submission.md'), { line: 9999, character: 0 }), null);
    const end = await ask(folder.uri('submission.md'), { line: 8, character: 9999 });
    assert.deepEqual(end?.items ?? [], []);
  });
});
