import assert from 'node:assert/strict';
import { tokensOf } from '../../../../../server/core/assist/index.ts';
import { briefSubmission } from '../../../../support/brief.ts';
import { submissionOf, written } from '../../../../support/cursor.ts';

function tokens(text: string, within?: { start: number; end: number }): string[] {
  const submission = submissionOf(text);
  return tokensOf(submission, within).map(
    ({ span, kind, declares }) => `${kind}${declares ? '!' : ''} ${written(submission, span)}`,
  );
}

const text = briefSubmission({
  'part 1': '# Part 1. Overview\n\n## Question 1. Describe\n\nTrust (EO 1.1 and 1.2).\n',
  'part 2':
    '# Part 2\n\n## Essential Outcome 1: Build\n\n### 1.1 Build\n\nAt [@video, 03:15 to\n04:02; 5:00] and [x](artifacts/plan.pdf#page=3) `EO 2`.\n',
  'part 3': '# Reflection and Application\n\nEO 9 and [@nobody].\n',
});
const all = [
  'artifact! video',
  'artifact! plan',
  'part! Part 1',
  'question! Question 1',
  'mention EO 1.1',
  'mention 1.2',
  'part! Part 2',
  'outcome! Essential Outcome 1',
  'outcome! 1.1',
  'artifact video',
  'locator 03:15 to',
  'locator 04:02',
  'locator 5:00',
  'locator page=3',
  'mention EO 9',
  'artifact nobody',
];

describe('Tokens', () => {
  it('are ids, locators, mentions and the numbers of headings', () => assert.deepEqual(tokens(text), all));

  it('are in lines with every line ending', () => {
    assert.deepEqual(tokens(text.replace(/\n/g, '\r\n')), all);
    assert.deepEqual(tokens(text.replace(/\n/g, '\r')), all);
  });

  it('of a stretch are those of all that touch it', () => {
    const start = text.indexOf('EO 1.1');
    assert.deepEqual(tokens(text, { start, end: start + 8 }), ['mention EO 1.1']);
    for (let offset = 0; offset < text.length; offset += 7) {
      const within = { start: offset, end: offset + 40 };
      const spans = tokensOf(submissionOf(text)).filter(
        ({ span }) => span.start <= within.end && within.start <= span.end,
      );
      assert.equal(tokens(text, within).length >= spans.length, true);
    }
  });
});
