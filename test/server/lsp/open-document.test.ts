import assert from 'node:assert/strict';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { chooseEncoding, type Encoding } from '../../../server/lsp/encoding.ts';
import { OpenDocument } from '../../../server/lsp/open-document.ts';
import { forSeeds, type Random } from '../../support/random.ts';

const TEXT = 'first\n🎓 é [@video, 03:15]\r\nlast';

describe('Open documents', () => {
  const units: Readonly<Record<Encoding, number>> = { 'utf-16': 5, 'utf-8': 8, 'utf-32': 4 };

  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
    describe(`in ${encoding}`, () => {
      const open = () => new OpenDocument('file:///a.md', 'markdown', 1, TEXT, encoding);

      it('counts a line’s characters in its units', () => {
        const at = TEXT.indexOf('[@');
        assert.deepEqual(open().positionAt(at), { line: 1, character: units[encoding] });
        assert.equal(open().offsetAt({ line: 1, character: units[encoding] }), at);
      });

      it('applies changes that are given in its units, one after the other', () => {
        const document = open();
        const at = units[encoding];
        const range = { start: { line: 1, character: at }, end: { line: 1, character: at } };
        document.update(
          [
            { range, text: 'É' },
            { range, text: 'x' },
          ],
          2,
        );
        assert.equal(document.getText(), TEXT.replace('[@', 'xÉ[@'));
        assert.equal(document.version, 2);
      });

      it('takes what lies beyond a line for its end', () => {
        assert.equal(open().offsetAt({ line: 9, character: 9 }), TEXT.length);
        assert.ok(open().offsetAt({ line: 0, character: 99 }) <= TEXT.indexOf('\n') + 1);
      });
    });
  }

  it('take changes as the documents of the library do, and tell them as one stretch since any of the latest versions', () => {
    forSeeds(40, (random) => {
      const first = random.several(0, 30, () => random.pick(pieces)).join('');
      const document = new OpenDocument('file:///a.md', 'markdown', 0, first);
      const other = TextDocument.create('file:///a.md', 'markdown', 0, first);
      const versions = [first];
      for (let version = 1; version <= 12; version++) {
        const changes = random.several(1, 3, () => {
          const range = { start: randomPosition(random), end: randomPosition(random) };
          return { range, text: random.pick(pieces) };
        });
        document.update(changes, version);
        // The library's own document is lost after changes beyond its last line.
        for (const change of changes)
          versions[version] = applied(versions[version] ?? other.getText(), change);
        TextDocument.update(other, [{ text: versions[version] ?? '' }], version);
        assert.equal(document.getText(), other.getText());
        const range = { start: randomPosition(random), end: randomPosition(random) };
        assert.equal(document.getText(range), other.getText(range));
        const known = random.below(version);
        const edit = document.editSince(known);
        assert.ok(edit);
        const { start, end } = edit.span;
        const before = versions[known] ?? '';
        const now = document.getText();
        const written = now.slice(start, start + edit.length);
        assert.equal(before.slice(0, start) + written + before.slice(end), now);
      }
    });
  });

  it('do not know what became of a version after a whole text, after very many edits, or if it never was', () => {
    const document = new OpenDocument('file:///a.md', 'markdown', 1, TEXT);
    const typed = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' };
    document.update([typed], 2);
    assert.deepEqual(document.editSince(1), { span: { start: 0, end: 0 }, length: 1 });
    assert.equal(document.editSince(0), undefined);
    document.update([typed, { text: TEXT }, typed], 3);
    assert.equal(document.editSince(1), undefined);
    assert.equal(document.editSince(2), undefined);
    for (let version = 4; version < 100; version++) document.update([typed], version);
    assert.equal(document.editSince(3), undefined);
    assert.deepEqual(document.editSince(97), { span: { start: 0, end: 0 }, length: 2 });
  });

  it('stay as they were where one of the changes cannot be understood', () => {
    const document = new OpenDocument('file:///a.md', 'markdown', 1, TEXT);
    const start = { line: 0, character: 0 };
    const good = { range: { start, end: start }, text: 'x' };
    const noText = { range: good.range } as typeof good;
    const noPlaces = { range: { start: {}, end: {} }, text: 'x' } as typeof good;
    const noRange = { range: null, text: 'x' } as unknown as typeof good;
    for (const bad of [noText, noPlaces, noRange]) {
      assert.throws(() => document.update([good, bad], 2));
      assert.equal(document.getText(), TEXT);
      assert.equal(document.version, 1);
    }
  });

  it('are in the encoding that the client likes best', () => {
    assert.equal(chooseEncoding(undefined), 'utf-16');
    assert.equal(chooseEncoding(['utf-8', 'utf-16']), 'utf-8');
    assert.equal(chooseEncoding(['utf-7', 'utf-32', 'utf-16']), 'utf-32');
  });
});

const pieces = ['', 'a', 'some words – ', '🙂', '\r', '\n', '\r\n', '\n\n'];

function randomPosition(random: Random): { line: number; character: number } {
  return { line: random.below(12) - 2, character: random.below(30) - 2 };
}

function applied(text: string, change: TextDocumentContentChangeEvent): string {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  return TextDocument.update(document, [change], 2).getText();
}
