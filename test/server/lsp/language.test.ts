import assert from 'node:assert/strict';
import type { ScaffoldAnswer } from '../../../server/protocol/messages.ts';
import { FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';

describe('The language of the server', () => {
  let folder: Folder;
  let editor: FakeEditor | undefined;

  before(() => {
    folder = new Folder({ 'submission.md': submission });
  });

  afterEach(() => editor?.stop());

  after(() => folder.remove());

  /** An editor whose user reads a language, with the submission open. */
  async function reading(locale?: string): Promise<FakeEditor> {
    editor = await FakeEditor.start({ folder: folder.path, ...(locale !== undefined && { locale }) });
    await editor.open(folder.uri('submission.md'), submission);
    return editor;
  }

  /** What is told of the length of the first part. */
  async function toldOfWords(open: FakeEditor): Promise<unknown> {
    const report = await open.pull(folder.uri('submission.md'));
    assert.ok(report.kind === 'full');
    return report.items.find(({ code }) => code === 'too-few-words')?.message;
  }

  const english = 'Part 1 has 3 of 1,000 words: 997 to go.';

  for (const [locale, told] of [
    ['es', 'Part 1 tiene 3 de 1,000 palabras: 997 por escribir.'],
    ['es-MX', 'Part 1 tiene 3 de 1,000 palabras: 997 por escribir.'],
    ['es_PR', 'Part 1 tiene 3 de 1,000 palabras: 997 por escribir.'],
    ['es-CL', 'Part 1 tiene 3 de 1.000 palabras: 997 por escribir.'],
    ['en', english],
    ['pt-br', english],
    ['../es', english],
    ['', english],
    [undefined, english],
  ] as const) {
    it(`is that of the client where we speak it: ${locale ?? 'none named'}`, async () => {
      assert.equal(await toldOfWords(await reading(locale)), told);
    });
  }

  it('is that of everything that is shown, and never of what goes into a submission', async () => {
    const open = await reading('es');
    const uri = folder.uri('submission.md');
    const textDocument = { uri };
    const lenses = await open.request<{ command?: { title: string } }[]>('textDocument/codeLens', {
      textDocument,
    });
    assert.equal(lenses[0]?.command?.title, '3 de 1,000 palabras');
    const hover = await open.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position: open.document(uri).rangeOf('EO 1.1').start,
    });
    assert.match(hover.contents.value, /En parte/);
    const scaffold = await open.request<ScaffoldAnswer>('microCredential/scaffold', {
      folder: folder.uri(''),
      credential: 'eln/collaborative-leadership-coaching',
      title: '',
    });
    assert.match(scaffold?.files[0]?.text ?? '', /For each detail, cite an artifact/);
  });
});
