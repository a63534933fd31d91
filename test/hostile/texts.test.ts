import assert from 'node:assert/strict';
import { LineIndex } from '../../server/core/index.ts';
import { briefSubmission, soundPieces } from '../support/brief.ts';
import { answerOf, codesOf } from './bounds.ts';

/** A sound submission with a further paragraph at its end, and a wrong page in front of it. */
function withText(text: string): string {
  return briefSubmission({
    'part 1': `${soundPieces['part 1']}\nSee [@plan, p. 99].\n`,
    'part 3': `${soundPieces['part 3']}\n${text}\n`,
  });
}

const strange: Readonly<Record<string, string>> = {
  'NUL characters': 'a\0b '.repeat(5000),
  'lone high surrogates': 'a\ud83d '.repeat(5000),
  'lone low surrogates': 'a\ude00 '.repeat(5000),
  'surrogates the wrong way round': '\ude00\ud83d '.repeat(5000),
  noncharacters: '\uFFFE\uFFFF '.repeat(5000),
  'all control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('a'),
  'C1 control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(128 + code)).join('a'),
  'right-to-left overrides': '\u202Eabc\u202C '.repeat(5000),
  'isolates that never end': '\u2066a '.repeat(5000),
  'zero-width spaces': '\u200B'.repeat(50_000),
  'zero-width joiners between letters': 'a\u200D'.repeat(20_000),
  'combining marks on one letter': `a${'\u0301'.repeat(50_000)}`,
  'line and paragraph separators': 'a\u2028b\u2029'.repeat(10_000),
  'next line and form feeds': 'a\u0085b\f\v'.repeat(10_000),
  'byte order marks': '\uFEFFa '.repeat(10_000),
  'no-break spaces': '\u00A0'.repeat(50_000),
  'emoji of many parts': '👩‍👩‍👧‍👦'.repeat(5000),
  flags: '🇦🇧'.repeat(10_000),
  'Han characters': '研究'.repeat(25_000),
  'variation selectors': '\uFE0F'.repeat(50_000),
  'tag characters': '\u{E0041}'.repeat(25_000),
  'private use characters': '\uE000'.repeat(50_000),
  'letters that grow in upper case': 'ŉﬃß '.repeat(10_000),
};

describe('Strange characters are answered in time', () => {
  for (const [name, text] of Object.entries(strange)) {
    it(name, () => assert.ok(codesOf(answerOf(withText(text))).includes('page-out-of-range')));
  }

  for (const name of [
    'zero-width spaces',
    'variation selectors',
    'tag characters',
    'no-break spaces',
  ] as const) {
    it(`${name} are no words`, () => {
      const words = (text: string): number => answerOf(withText(text)).coverage.words;
      assert.equal(words(strange[name] ?? ''), words(''));
    });
  }

  it('one line of a megabyte', () => {
    const { coverage, findings } = answerOf(withText('word '.repeat(199_000)));
    assert.ok(coverage.words > 199_000);
    assert.ok(findings.some(({ code }) => code === 'too-complex'));
  });

  it('one word of a megabyte', () => {
    assert.ok(codesOf(answerOf(withText('w'.repeat(999_000)))).includes('too-complex'));
  });
});

describe('Line ends of every kind', () => {
  const text = withText('I listen [@plan, p. 98].');
  const lines = (stored: string): (string | number)[][] => {
    const index = new LineIndex(stored);
    return answerOf(stored).findings.map(({ code, span }) => [
      code,
      index.positionAt(span.start).line,
      index.positionAt(span.start).character,
    ]);
  };
  const expected = lines(text);
  const mixed = (seed: number): string => {
    let at = seed;
    return text.replace(/\n/g, () => ['\n', '\r', '\r\n'][at++ % 3] ?? '\n');
  };
  for (const [name, stored] of Object.entries({
    'CR alone': text.replace(/\n/g, '\r'),
    'CR LF': text.replace(/\n/g, '\r\n'),
    'mixed, beginning with LF': mixed(0),
    'mixed, beginning with CR': mixed(1),
    'mixed, beginning with CR LF': mixed(2),
  })) {
    it(`${name}: the same is found at the same places`, () => assert.deepEqual(lines(stored), expected));
  }

  it('a byte order mark moves nothing but its own line', () => {
    assert.deepEqual(lines(`\uFEFF${text}`), expected);
  });

  it('no line end at all', () => {
    assert.deepEqual(answerOf('---\ncredential: test/brief').coverage.state, 'empty');
  });
});
