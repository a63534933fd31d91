import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { able, FakeEditor } from '../../support/lsp/client.ts';
import { Folder } from '../../support/lsp/folder.ts';
import { submission } from '../../support/lsp/texts.ts';
import { Random } from '../../support/random.ts';

const pieces = [
  '[@video, 03:15–04:02]',
  '[@video, 3:5]',
  '\n\n# Part 3. Reflection and Application\n\n',
  '\r\n',
  '\n',
  '\r',
  '👩🏽‍🏫',
  'é',
  '\u{1F600}',
  '日本',
  'EO 1.2 ',
  '---\n',
  '## Question 2. ',
  '`',
  '  - id: plan\n    file: plan.pdf\n',
  ' ',
];

describe('Incremental synchronisation', () => {
  let folder: Folder;
  let editor: FakeEditor;

  before(async () => {
    folder = new Folder();
    editor = await FakeEditor.start({ capabilities: able('pull') });
  });

  after(async () => {
    await editor.stop();
    folder.remove();
  });

  for (const [name, text] of Object.entries({
    LF: submission,
    CRLF: submission.replaceAll('\n', '\r\n'),
    CR: submission.replaceAll('\n', '\r'),
  })) {
    it(`leads through many small edits to the same as opening afresh (${name})`, async () => {
      for (let seed = 1; seed <= 5; seed++) await sameAsFresh(seed, text, name);
    });
  }

  async function sameAsFresh(seed: number, text: string, name: string): Promise<void> {
    const random = new Random(seed);
    const uri = folder.uri(`edited-${name}-${seed}.md`);
    const document = await editor.open(uri, text);
    for (let round = 1; round <= 60; round++) {
      const changes = random.several(1, 3, () => {
        // Anywhere, also between the halves of a pair of surrogates or between CR and LF. Half of them in the front matter.
        const reach = random.chance(0.3) ? 150 : document.text.length;
        const start = random.below(Math.min(reach, document.text.length) + 1);
        const end = Math.min(document.text.length, start + (random.chance(0.4) ? random.below(20) : 0));
        return { start, end, text: random.chance(0.7) ? random.pick(pieces) : '' };
      });
      for (const { start, end, text: inserted } of changes) {
        const range = {
          start: document.positionAt(Math.min(start, document.text.length)),
          end: document.positionAt(Math.min(end, document.text.length)),
        };
        await editor.change(uri, { range, text: inserted });
      }
      if (round % 10 > 0) continue;
      const fresh = folder.uri(`fresh-${name}-${seed}-${round}.md`);
      await editor.open(fresh, document.text);
      const told = `seed ${seed}, round ${round}`;
      assert.deepEqual(itemsOf(await editor.pull(uri)), itemsOf(await editor.pull(fresh)), told);
      const [edited, opened] = [await editor.coverage(uri), await editor.coverage(fresh)];
      assert.deepEqual(edited?.coverage, opened?.coverage, told);
      assert.deepEqual(edited?.extents, opened?.extents, told);
      await editor.close(fresh);
    }
    await editor.close(uri);
  }

  it('takes several changes in one message one after the other', async () => {
    const uri = folder.uri('several.md');
    await editor.open(uri, submission);
    const start = editor.document(uri).rangeOf('A small one').start;
    await editor.change(
      uri,
      { range: { start, end: start }, text: 'Really ' },
      { range: { start, end: { ...start, character: start.character + 1 } }, text: 'T' },
    );
    assert.equal((await editor.coverage(uri))?.coverage.title, 'Teally A small one');
  });

  it('takes a whole text', async () => {
    const uri = folder.uri('whole.md');
    await editor.open(uri, '');
    await editor.change(uri, { text: submission });
    assert.equal((await editor.coverage(uri))?.coverage.title, 'A small one');
  });
});

function itemsOf(report: DocumentDiagnosticReport) {
  assert.ok(report.kind === 'full');
  return report.items;
}
