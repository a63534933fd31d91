import assert from 'node:assert/strict';
import { makeSubmission, middleOf } from '../../../../bench/submissions.ts';
import { readSubmission, type Submission } from '../../../../server/core/index.ts';
import { isReadWhole } from '../../../../server/core/submission/limits.ts';
import { blocksOf } from '../../../../server/core/submission/submission.ts';
import { builtInCredentials } from '../../../../server/host/built-in-credentials.ts';

describe('The work of one edit', () => {
  const credentials = builtInCredentials();

  for (const words of [2_000, 20_000]) {
    it(`is a few blocks and their units in ${words} words, wherever it happens`, function () {
      this.timeout(0);
      let text = makeSubmission(words);
      let before = read(text);
      const places = [
        middleOf(text).offset,
        text.indexOf('\n| [@') + 20,
        text.indexOf('\n- ') + 9,
        text.length - 9,
      ];
      for (const place of places) {
        for (const typed of ['x', ' ', '[@video, 1:00]', '\n', '*']) {
          text = text.slice(0, place) + typed + text.slice(place);
          const after = read(text, before);
          assert.ok(
            newIn(blocksOf(after), blocksOf(before)) <= 4,
            `${newIn(blocksOf(after), blocksOf(before))} blocks`,
          );
          const units = newIn(
            after.units.map(({ unit }) => unit),
            before.units.map(({ unit }) => unit),
          );
          // A table is one block with a unit for each row.
          assert.ok(units <= 60, `${units} units`);
          assert.equal(after.context, before.context);
          assert.equal(after.definitions, before.definitions);
          before = after;
        }
      }
    });
  }

  it('is a few blocks even in a document that asks too much of the parser', () => {
    const hard = Array.from(
      { length: 60 },
      (_, number) => `${'a*b* '.repeat(300)}${number}\n\n\`\`\`\n\n\`\`\`\n\n`,
    );
    const text = `${makeSubmission(2_000)}\n${hard.join('')}`;
    let before = read(text);
    assert.ok(!isReadWhole(before));
    for (const place of [text.indexOf('\n| [@') + 20, text.indexOf('a*b* 2'), text.length - 5]) {
      const after = read(`${text.slice(0, place)}x${text.slice(place)}`, before);
      const blocks = newIn(blocksOf(after), blocksOf(before));
      assert.ok(blocks <= 4, `${blocks} blocks`);
      before = read(text, after);
    }
  });

  it('is none where the text stays the same', () => {
    const text = makeSubmission(2_000);
    const before = read(text);
    assert.equal(newIn(blocksOf(read(text, before)), blocksOf(before)), 0);
  });

  it('leaves even the block before the edited one as it was', () => {
    const text = makeSubmission(20_000);
    const { offset } = middleOf(text);
    const before = read(text);
    const after = read(`${text.slice(0, offset)}x${text.slice(offset)}`, before);
    assert.equal(newIn(blocksOf(after), blocksOf(before)), 1);
  });

  function read(text: string, previous?: Submission): Submission {
    const submission = readSubmission(text, credentials, previous);
    assert.ok(submission);
    return submission;
  }
});

/** How many of the things were not among those before: each of them was read anew. */
function newIn(things: readonly object[], before: readonly object[]): number {
  const known = new Set(before);
  return things.filter((thing) => !known.has(thing)).length;
}
