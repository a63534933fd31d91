import assert from 'node:assert/strict';
import { chooseEncoding, documentsIn, type Encoding } from '../../../server/lsp/encoded-document.ts';

const TEXT = 'first\n🎓 é [@video, 03:15]\r\nlast';

describe('Documents in the client’s encoding', () => {
  const units: Readonly<Record<Encoding, number>> = { 'utf-16': 5, 'utf-8': 8, 'utf-32': 4 };

  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
    describe(encoding, () => {
      const { create, update } = documentsIn(() => encoding);
      const open = () => create('file:///a.md', 'markdown', 1, TEXT);

      it('counts a line’s characters in its units', () => {
        const at = TEXT.indexOf('[@');
        assert.deepEqual(open().positionAt(at), { line: 1, character: units[encoding] });
        assert.equal(open().offsetAt({ line: 1, character: units[encoding] }), at);
      });

      it('applies changes that are given in its units, one after the other', () => {
        const document = open();
        const at = units[encoding];
        const range = { start: { line: 1, character: at }, end: { line: 1, character: at } };
        const changed = update(
          document,
          [
            { range, text: 'É' },
            { range, text: 'x' },
          ],
          2,
        );
        assert.equal(changed.getText(), TEXT.replace('[@', 'xÉ[@'));
        assert.equal(changed.version, 2);
      });

      it('takes what lies beyond a line for its end', () => {
        assert.equal(open().offsetAt({ line: 9, character: 9 }), TEXT.length);
        assert.ok(open().offsetAt({ line: 0, character: 99 }) <= TEXT.indexOf('\n') + 1);
      });
    });
  }

  it('takes the encoding that the client likes best', () => {
    assert.equal(chooseEncoding(undefined), 'utf-16');
    assert.equal(chooseEncoding(['utf-8', 'utf-16']), 'utf-8');
    assert.equal(chooseEncoding(['utf-7', 'utf-32', 'utf-16']), 'utf-32');
  });
});
