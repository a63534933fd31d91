import assert from 'node:assert/strict';
import { briefSubmission, soundPieces } from '../support/brief.ts';
import { answerOf, codesOf } from './bounds.ts';

/* Prose on which a pattern that goes back and forth takes seconds or more; each is a paragraph that is read in full. */

const spaces = ' '.repeat(40_000);

const prose: Readonly<Record<string, string>> = {
  'spaces in a page': `I listen [@plan, p. 3${spaces}5] there.`,
  'spaces between mentions': `EO 1.1${spaces}and 1.2`,
  'spaces in a name': `Ms.${spaces}Smith`,
  'spaces in a placeholder': `[insert${spaces}a`,
  'spaces in a telephone number': `call${spaces}me at 555${spaces.slice(0, 5000)}123`,
  'spaces in a section': `I listen [@plan, section${spaces}a] there.`,
  'no-break spaces': `a${'\u00A0'.repeat(40_000)}b`,
  'a name of hyphens': `Ms. ${'Smith-'.repeat(8000)}`,
  'a name of one word': `Ms. S${'m'.repeat(40_000)}`,
  'a name of initials': `Mr. ${'A. '.repeat(13_000)}`,
  'a school of forty thousand letters': `${'Lincoln '.repeat(6000)}Elementary School`,
  'a word about pseudonyms': `name ${'a '.repeat(20_000)}`,
  'many words about pseudonyms': 'name changed all '.repeat(3000),
  'digits and hyphens': '1-'.repeat(20_000),
  'almost identity numbers': '123-45-'.repeat(7000),
  'an address of dots': `${'a.'.repeat(20_000)}@b`,
  'a host of dots': `a@${'b.'.repeat(20_000)}`,
  'at signs': 'a@'.repeat(20_000),
  'opening quotation marks': '“a '.repeat(15_000),
  'full stops': '.'.repeat(40_000),
  'full stops and spaces': '. '.repeat(20_000),
  crosses: 'x'.repeat(40_000),
  'articles before a mark': `${'a an the '.repeat(5000)}TODO`,
  'an order to write here': `write ${'in your '.repeat(5000)}here`,
  'capitals before a bracket': `${'A'.repeat(40_000)} (b)`,
  months: 'March '.repeat(8000),
  'spaces in a comment': `<!--${spaces}micro-credential-enable${spaces.slice(0, 5000)}-->`,
  'a comment of codes': `<!-- micro-credential-disable ${'a,'.repeat(15_000)} -->`,
  'a fragment of digits': `[a](artifacts/session.mp4#t=${'1'.repeat(40_000)})`,
  'a fragment of ampersands': `[a](artifacts/session.mp4#${'&t='.repeat(13_000)})`,
  'a path of dots': `[a](${'../'.repeat(13_000)}session.mp4)`,
  'a path of percent signs': `[a](${'%2e'.repeat(13_000)})`,
};

describe('Prose that is hard on patterns is answered in time', () => {
  for (const [name, text] of Object.entries(prose)) {
    it(name, () => {
      const part = `${soundPieces['part 3']}\n${text}\n\nSee [@plan, p. 99].\n`;
      const codes = codesOf(answerOf(briefSubmission({ 'part 3': part })));
      assert.ok(codes.includes('page-out-of-range'));
    });
  }
});
