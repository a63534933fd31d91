import assert from 'node:assert/strict';
import { wordsIn } from '../../../../../server/core/assist/index.ts';
import { briefSubmission } from '../../../../support/brief.ts';
import { submissionOf } from '../../../../support/cursor.ts';
import { forSeeds } from '../../../../support/random.ts';

/** The words of the stretch between two marks `‸`. */
function wordsBetween(marked: string): number {
  const [before = '', inside = '', after = ''] = marked.split('‸');
  const text = `---\ncredential: test/brief\nartifacts:\n  - { id: video, file: a.mp4 }\n---\n\n${before}`;
  return wordsIn(submissionOf(text + inside + after), {
    start: text.length,
    end: text.length + inside.length,
  });
}

describe('The words of a selection', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['# Part 1\n\nOne ‸two three‸ four.\n', 2],
    ['# Part 1\n\nOne t‸wo thr‸ee four.\n', 2],
    ['# Part 1\n\n‸One two three four.‸\n', 4],
    ['# Part 1\n\nOne ‸*two* [three](https://example.org) &amp; fo‸ur.\n', 3],
    ['# Part 1\n\nOne ‸two [@video, 03:15–04:02] three‸ four.\n', 2],
    ['‸# Part 1\n\n## Question 1\n\nOne two.\n\n<!-- three -->\n\n- [ ] four\n\n> five six\n‸', 4],
    ['# Part 1\n\nOne.\n\n- a ‸b\n- c\n\nd‸ e\n', 3],
    ['# Part 1\n\n| a | b |\n|---|---|\n| ‸c | d‸ |\n', 2],
    ['# Part 1\n\nOne ‸‸two\n', 0],
    ['# Part 1\n\n‸Describe the strategies you use to build trust with a school leader.‸\n\nOne.\n', 0],
  ];
  for (const [marked, words] of cases) {
    it(`of ${JSON.stringify(marked)} are ${words}`, () => assert.equal(wordsBetween(marked), words));
  }

  it('of two stretches that meet at a space are those of both together', () => {
    const text = briefSubmission();
    const submission = submissionOf(text);
    const whole = wordsIn(submission, { start: 0, end: text.length });
    assert.ok(whole > 0);
    const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index);
    forSeeds(200, (random) => {
      const at = random.pick(spaces);
      const before = wordsIn(submission, { start: 0, end: at });
      const behind = wordsIn(submission, { start: at, end: text.length });
      assert.equal(before + behind, whole, `at ${at}`);
    });
  });
});
