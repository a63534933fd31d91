import assert from 'node:assert/strict';
import {
  beginsWithCapital,
  inPlainRanges,
  LetterPattern,
} from '../../../../server/core/text/letter-pattern.ts';
import { forSeeds } from '../../../support/random.ts';

const common = [
  ...charactersFrom(0, 0xff),
  ...charactersFrom(0x2000, 0x206f),
  ...charactersFrom(0x20a0, 0x20cf),
  '™',
];
const everyday = [...common, ...charactersFrom(0x2190, 0x23ff)];

describe('A pattern of letters', () => {
  for (const category of ['L', 'Lu', 'Ll', 'M', 'N']) {
    it(`takes the same characters for \\p{${category}} in plain ranges`, () => {
      const inClass = new RegExp(`^[_\\p{${category}}]$`, 'u');
      const outside = new RegExp(`^\\p{${category}}$`, 'u');
      for (const pattern of [inClass, outside]) {
        const plain = inPlainRanges(pattern);
        assert.notEqual(plain, pattern);
        for (const character of everyday)
          assert.equal(plain.test(character), pattern.test(character), character);
      }
    });
  }

  it('finds the same as the pattern it is made from, in every text', () => {
    const patterns = [
      /(?<![\p{L}\p{N}_@./-])(\p{Lu}{2,6})s?(?![\p{L}\p{N}_]|[-.](?:\p{N}|\p{Lu}))/gu,
      /(?<!\p{L})(?:ID|no\.)[:#]? *(?<found>\p{Lu}{0,3}-?\d{2,5})/giu,
      /[^\p{L}\][]+|\p{Ll}\p{M}*/gu,
    ];
    const drawn = [...'AaBbZzÉéÑñßµº0129 .-_:#[]’“ſKΩ語ﬁ', 'ID', 'no.', '\u0301', '🙂', '\ud800'];
    forSeeds(2_000, (random) => {
      const text = random
        .several(0, 12, () => random.pick(random.chance(0.9) ? drawn.slice(0, 27) : drawn))
        .join('');
      for (const pattern of patterns) {
        assert.deepEqual(
          [...text.matchAll(new LetterPattern(pattern).on(text))],
          [...text.matchAll(pattern)],
          text,
        );
      }
    });
  });

  it('begins each search at the start', () => {
    const pattern = new LetterPattern(/\p{L}/gu);
    assert.equal(pattern.test('a'), true);
    assert.equal(pattern.test('b'), true);
  });

  it('with a category that has no plain ranges stays as it is', () => {
    const pattern = /\p{Sc}/u;
    assert.equal(inPlainRanges(pattern), pattern);
  });
});

describe('A capital', () => {
  it('is what Unicode calls an upper-case letter', () => {
    for (const character of [...everyday, 'Ω', 'ω', 'Ł', 'ł', 'ǅ', '語', '🙂', '']) {
      assert.equal(beginsWithCapital(`${character}x`), /^\p{Lu}/u.test(`${character}x`), character);
    }
  });
});

function charactersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
