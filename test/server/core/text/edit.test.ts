import assert from 'node:assert/strict';
import { merged } from '../../../../server/core/text/edit.ts';
import { forSeeds, type Random } from '../../../support/random.ts';

describe('Edits one after the other', () => {
  it('are one edit that makes the last text of the first', () => {
    forSeeds(300, (random) => {
      const first = 'abcdefghijklmnopqrstuvwxyz'.slice(random.below(26));
      let text = first;
      const edits = random.several(1, 5, () => {
        const edit = randomEditIn(text, random);
        text = text.slice(0, edit.span.start) + '.'.repeat(edit.length) + text.slice(edit.span.end);
        return edit;
      });
      const { span, length } = edits.reduce(merged);
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= first.length);
      const written = text.slice(span.start, span.start + length);
      assert.equal(first.slice(0, span.start) + written + first.slice(span.end), text);
    });
  });

  it('cover no more than from the first place to the last', () => {
    const typed = { span: { start: 5, end: 5 }, length: 1 };
    const further = { span: { start: 6, end: 6 }, length: 1 };
    assert.deepEqual(merged(typed, further), { span: { start: 5, end: 5 }, length: 2 });
    const earlier = { span: { start: 2, end: 3 }, length: 0 };
    assert.deepEqual(merged(typed, earlier), { span: { start: 2, end: 5 }, length: 3 });
  });
});

function randomEditIn(text: string, random: Random) {
  const start = random.below(text.length + 1);
  return { span: { start, end: start + random.below(text.length - start + 1) }, length: random.below(4) };
}
