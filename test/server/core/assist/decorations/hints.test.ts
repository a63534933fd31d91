import assert from 'node:assert/strict';
import { titleHints } from '../../../../../server/core/assist/index.ts';
import { submissionOf } from '../../../../support/cursor.ts';

const long = 'A conversation about the timetable in the second week of March';
const text = `---
credential: test/brief
artifacts:
  - { id: video, file: a.mp4, title: "Conversation,  12 March" }
  - { id: plan, file: b.pdf }
  - { id: notes, file: c.pdf, title: ${long} }
---

# Part 2

In [@video, 03:15; 04:02; @plan, p. 1] and [x](a.mp4) and [@notes].

Later [@video].
`;

/** The text with its hints in it. */
function hinted(from = 0, to = text.length): string {
  const hints = titleHints(submissionOf(text), { start: from, end: to });
  let result = text;
  for (const { offset, text: title } of [...hints].reverse()) {
    result = `${result.slice(0, offset)}‹${title}›${result.slice(offset)}`;
  }
  return result.slice(result.indexOf('# Part 2'));
}

describe('Titles behind citations', () => {
  it('are shown once for each citation of an artifact that has one', () => {
    assert.equal(
      hinted(),
      `# Part 2

In [@video, 03:15‹Conversation, 12 March›; 04:02; @plan, p. 1] and [x](a.mp4) and [@notes‹A conversation about the timetable in t…›].

Later [@video‹Conversation, 12 March›].
`,
    );
  });

  it('are whole where they are cut', () => {
    const [, notes] = titleHints(submissionOf(text), { start: 0, end: text.length });
    assert.equal(notes?.whole, long);
  });

  it('are those of the stretch that is looked at', () => {
    assert.equal(hinted(text.indexOf('Later')).match(/‹/g)?.length, 1);
    assert.equal(hinted(0, text.indexOf('In [')).match(/‹/g), null);
  });
});
