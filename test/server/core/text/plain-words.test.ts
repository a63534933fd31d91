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
});
