import assert from 'node:assert/strict';
import { foldsOf } from '../../../../../server/core/assist/index.ts';
import { briefSubmission } from '../../../../support/brief.ts';
import { submissionOf, written } from '../../../../support/cursor.ts';

/** The first and the last line of each stretch. */
function folds(text: string): string[] {
  const submission = submissionOf(text);
  return foldsOf(submission).map(({ span, kind }) => {
    const lines = written(submission, span).split(/\r\n|\r|\n/);
    return `${kind}: ${lines[0]} … ${lines.at(-1)}`;
  });
}

const part2 = `# Part 2

## Video Script

| Time | Outcome |
|---|---|
| [@video, 01:00] | EO 1.1 |

| Another | Table |
|---|---|
| a | b |

<!-- A note
for myself. -->

## EO 1

### EO 1.1

Here.

`;

describe('Folding', () => {
  const expected = [
    'region: --- … ---',
    'region:   - { id: video, file: artifacts/session.mp4 } … ',
    'region: # Part 2 … Here.',
    'region: ## Video Script … for myself. -->',
    'region: | Time | Outcome | … | [@video, 01:00] | EO 1.1 |',
    'region: | Another | Table | … | a | b |',
    'comment: <!-- A note … for myself. -->',
    'region: ## EO 1 … Here.',
    'region: ### EO 1.1 … Here.',
  ];
  const text = briefSubmission({ 'part 1': '', 'part 2': part2, 'part 3': '' });

  for (const [name, store] of [
    ['LF', (stored: string) => stored],
    ['CRLF', (stored: string) => stored.replace(/\n/g, '\r\n')],
    ['CR', (stored: string) => stored.replace(/\n/g, '\r')],
  ] as const) {
    it(`covers front matter, sections, tables and comments (${name})`, () => {
      const found = folds(store(text)).filter((fold) => !fold.includes('{ id:') && !fold.includes('file:'));
      assert.deepEqual(
        found,
        expected.filter((fold) => !fold.includes('{ id:')),
      );
    });
  }
});
