import assert from 'node:assert/strict';
import { lensesOf } from '../../../../../server/core/assist/index.ts';
import { say } from '../../../../../server/core/index.ts';
import { briefSubmission, checkText } from '../../../../support/brief.ts';
import { smallSubmission, written } from '../../../../support/cursor.ts';

function lenses(text: string): string[] {
  const { submission, assessment } = checkText(text);
  return lensesOf(assessment).map(({ span, title, nextGap }) => {
    const next = nextGap ? ` → ${written(submission, nextGap)}` : '';
    return `${written(submission, span)}: ${say(title)}${next}`;
  });
}

function details(text: string): string[] {
  const part = `# Part 2\n\n## EO 1\n\n### EO 1.1\n\n${text}\n`;
  return lenses(briefSubmission({ 'part 2': part })).filter((line) => line.startsWith('EO 1.1'));
}

describe('What is told above headings', () => {
  it('is the state of parts and of all that must be evidenced', () => {
    assert.deepEqual(lenses(smallSubmission), [
      'Part 1. Overview Questions: 17 of 10 words',
      'Part 2. Work Examples/Artifacts: 36 words',
      'EO 1.1: 2 pieces of evidence · 8 words',
      'EO 1.2: 1 piece of evidence · 10 words',
      'EO 2: 1 piece of evidence · 8 words',
      'Part 3. Reflection and Application: 7 of 5 words',
    ]);
  });

  it('leads on to the next gap, from the last one to the first', () => {
    const part =
      '# Part 2\n\n## EO 1\n\n### EO 1.1\n\n### EO 1.2\n\nIn [@plan, p. 3] we name the issue.\n\n## EO 2\n\n';
    assert.deepEqual(lenses(briefSubmission({ 'part 1': '# Part 1\n\n## Question 1\n\n', 'part 2': part })), [
      'Part 1: 0 of 10 words → Question 1',
      'Part 2: 5 words → EO 1.1',
      'EO 1.1: No evidence and no explanation yet → EO 2',
      'EO 1.2: 1 piece of evidence · 5 words',
      'EO 2: No evidence and no explanation yet → Part 1',
      'Part 3. Reflection and Application: 7 of 5 words → Part 1',
    ]);
  });

  for (const [text, title] of [
    ['[@plan, p. 3]', '1 piece of evidence · No explanation yet'],
    ['I listened.', 'No evidence yet · 2 of 5 words'],
    ['I listened to all of it.', 'No evidence yet · 6 words'],
    ['[@plan] I listened to all of it.', '1 piece of evidence, without a place that can be found · 6 words'],
    [
      '[@plan; @video, x] I listened to it all.',
      '2 pieces of evidence, none with a place that can be found · 5 words',
    ],
  ] as const) {
    it(`tells of “${text}” what it lacks`, () => {
      assert.deepEqual(
        details(text).map((line) => line.replace(/ →.*/, '')),
        [`EO 1.1: ${title}`],
      );
    });
  }

  it('is nothing where no credential is known', () => {
    assert.deepEqual(lenses('---\ncredential: no\n---\n\n# Part 1\n'), []);
  });
});
