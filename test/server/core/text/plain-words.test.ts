import assert from 'node:assert/strict';
import { plainText } from '../../../../server/core/text/plain-words.ts';

describe('A text in the form in which two texts are compared', () => {
  const plain: readonly (readonly [text: string, plain: string])[] = [
    ['Part 3 – Reflection & Application', 'part 3 reflection and application'],
    ['Work Examples/Artifacts', 'work examples artifacts'],
    ['What didn’t work?', 'what didnt work'],
    ["What didn't work?", 'what didnt work'],
    ['“Quoted”  and\nbroken', 'quoted and broken'],
    ['outcome-based', 'outcome based'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['ﬁne Ｗｉｄｅ', 'fine wide'],
    ['é', 'é'],
    ['e\u0301', 'é'],
    ['– …', ''],
  ];
  for (const [text, expected] of plain) {
    it(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () =>
      assert.equal(plainText(text), expected));
  }

  it('is the same for every character, whether it is plain, usual or rare', () => {
    // A rare character beside it, itself no word, makes a text be read with all that Unicode has to say.
    for (let unit = 0x20; unit < 0x2100; unit++) {
      const text = `a${String.fromCharCode(unit)}B 1${String.fromCharCode(unit)}`;
      assert.equal(plainText(text), plainText(`${text} \u2058`), unit.toString(16));
    }
  });
});
