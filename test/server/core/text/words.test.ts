import assert from 'node:assert/strict';
import { countWords, wordSpans } from '../../../../server/core/text/words.ts';
import { forSeeds } from '../../../support/random.ts';

describe('Counting words', () => {
  const counts: readonly (readonly [text: string, words: number])[] = [
    ['', 0],
    [' \n\t ', 0],
    ['one', 1],
    ['one two\nthree\r\nfour\tfive', 5],
    ['  one  ', 1],
    ['– — - * # & / …', 0],
    ['well-known', 1],
    ['one – two', 2],
    ['one–two', 1],
    ['one—two', 1],
    ['and/or', 1],
    ["don’t don't", 2],
    ['3 12:30 1,000 50% №', 4],
    ['“quoted”, (bracketed).', 2],
    // No width: they neither split nor make words.
    ['zero\u200Bwidth', 1],
    ['\u200B \u200D \uFEFF \u2060', 0],
    ['a\u00ADb', 1],
    ['a\uFEFFb', 1],
    ['\u200Eword\u200F', 1],
    // No-break spaces do not split: a stricter counter would not.
    ['a\u00A0b', 1],
    ['a\u202Fb', 1],
    ['\u00A0', 0],
    ['a\u2003b', 2],
    ['a\u3000b', 2],
    ['a\u2028b', 2],
    // Each character of Han, Hiragana and Katakana is a word; Hangul words are written with spaces.
    ['研究', 2],
    ['ひらがな', 4],
    ['カタカナ', 4],
    ['学校の研究', 5],
    ['𠀋', 1],
    ['한국어 문장', 2],
    ['abc研究def', 4],
    ['研究。', 2],
    // Combining marks belong to their letter.
    ['e\u0301te\u0301', 1],
    ['हिन्दी', 1],
    ['\u0301', 0],
    ['مُدَرِّس', 1],
    // Emoji hold neither letter nor digit.
    ['🙂', 0],
    ['great 🙂 work', 2],
    ['🙂great', 1],
    ['👩🏽‍🏫', 0],
    ['1️⃣', 1],
    ['\uD83D', 0],
    ['²½Ⅷ', 1],
  ];
  for (const [text, words] of counts) {
    it(`finds ${words} in ${JSON.stringify(text)}`, () => assert.equal(countWords(text), words));
  }

  it('says where each word stands', () => {
    assert.deepEqual(wordSpans('– one, 研究 two'), [
      { start: 2, end: 6 },
      { start: 7, end: 8 },
      { start: 8, end: 9 },
      { start: 10, end: 13 },
    ]);
  });

  it('looks at nothing outside the stretch that is asked for', () => {
    assert.deepEqual(wordSpans('one two three', 2, 9), [
      { start: 2, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ]);
  });

  it('never finds more words in a text than a count of letters between spaces', () => {
    const pieces = ['a', 'é', ' ', '\n', '-', '\u200B', '\u00A0', '.', '🙂', '1', '\u0301', '\uFEFF'];
    forSeeds(2000, (random) => {
      const text = random.several(0, 20, () => random.pick(pieces)).join('');
      const strict = text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
      assert.ok(countWords(text) <= strict + [...text].filter((it) => it === '\uFEFF').length);
      for (const { start, end } of wordSpans(text))
        assert.ok(0 <= start && start < end && end <= text.length);
    });
  });
});
