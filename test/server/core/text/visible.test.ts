import assert from 'node:assert/strict';
import { visible } from '../../../../server/core/text/visible.ts';

describe('A text that is shown', () => {
  it('names what cannot be seen', () => {
    assert.equal(visible('photo\u202Egpj.exe'), 'photo<U+202E>gpj.exe');
    assert.equal(visible('a\u200Bb\uFEFFc\u2066\u0007'), 'a<U+200B>b<U+FEFF>c<U+2066><U+0007>');
    assert.equal(visible('half \ud83d of a pair'), 'half <U+D83D> of a pair');
  });

  it('keeps line ends, tabs, accents and emoji of several parts', () => {
    for (const text of ['one\n\ttwo\r\n', 'é ñ 研究 e\u0301', '👩‍👩‍👧‍👦 🇪🇸 ❤️'])
      assert.equal(visible(text), text);
  });

  it('names every character by itself as among others', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      assert.equal(visible(`${character}語`), `${visible(character)}語`, unit.toString(16));
    }
  });
});
