import assert from 'node:assert/strict';
import { briefSubmission, soundPieces } from '../support/brief.ts';
import { answerOf, codesOf } from './bounds.ts';

const wrong = ['malformed-timestamp', 'reversed-range', 'timestamp-out-of-range', 'locator-mismatch'];

/** What is said of a citation with such a place. */
function saidOf(place: string): string[] {
  const sentence = `\nI listen [@video, ${place}], which shows that I listen.\n`;
  const codes = codesOf(answerOf(briefSubmission({ 'part 3': soundPieces['part 3'] + sentence })));
  return codes.filter((code) => wrong.includes(code));
}

const malformed: Readonly<Record<string, string>> = {
  'ten thousand digits': `${'9'.repeat(10_000)}:15`,
  'ten thousand colons': `3${':'.repeat(10_000)}15`,
  'ten thousand pairs of digits': '00:'.repeat(10_000),
  'forty thousand spaces inside': `03:15${' '.repeat(40_000)}04:02`,
  'forty thousand spaces before a comma': `03:15${' '.repeat(40_000)}, 04:02`,
  'ten thousand times': '03:15–'.repeat(5000),
  'ten thousand fractions': `03:15${'.0'.repeat(10_000)}`,
  'full-width digits': '３：１５',
  'a full-width colon': '3：15',
  'a NUL inside': '03\0:15',
  'an exponent': '1e3:00',
  'a hexadecimal number': '0x3:15',
  'seventy-five seconds': '3:75',
  'one digit of seconds': '3:5',
  'a negative time': '-1:00',
  'letters for units': '3m15s',
  frames: '00:03:15:10',
  'an afternoon': '3:15pm',
  'an end that is missing': '03:15–',
  'a beginning that is missing': '–03:15',
};

const beyond: Readonly<Record<string, string>> = {
  'the largest minutes that are exact': '9007199254740991:00',
  'minutes beyond what is exact': '9007199254740993:00',
  'a day': '24:00:00',
  'a range that ends in a year': '00:01–8760:00:00',
};

describe('A hostile time stamp', () => {
  for (const [name, place] of Object.entries(malformed)) {
    it(`of ${name} is told to be malformed`, () =>
      assert.ok(saidOf(place).length > 0, JSON.stringify(saidOf(place))));
  }

  for (const [name, place] of Object.entries(beyond)) {
    it(`of ${name} is told to lie beyond the end, or to be malformed`, () => {
      assert.ok(saidOf(place).some((code) => /out-of-range|malformed/.test(code)));
    });
  }

  it('is told to be reversed, however long it is', () => {
    assert.deepEqual(saidOf('04:02–03:15'), ['reversed-range']);
    assert.deepEqual(saidOf('1:00:00.999–0:59:59.001'), ['reversed-range']);
  });

  it('in a link is read as strictly', () => {
    for (const time of [
      't=1e9',
      't=-5',
      't=5,1',
      `t=${'1'.repeat(10_000)}`,
      't=NaN',
      't=Infinity',
      `t=${',1'.repeat(5000)}`,
    ]) {
      const link = `\nI listen [there](artifacts/session.mp4#${time}), which shows it.\n`;
      const codes = codesOf(answerOf(briefSubmission({ 'part 3': soundPieces['part 3'] + link })));
      assert.ok(
        codes.some((code) => wrong.includes(code)),
        time,
      );
    }
  });
});
