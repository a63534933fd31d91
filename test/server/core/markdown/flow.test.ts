import assert from 'node:assert/strict';
import { contentOf } from '../../../../server/core/markdown/content.ts';
import { type Flow, sourceSpan } from '../../../../server/core/markdown/flow.ts';
import { blocksIn, definitionsIn } from '../../../support/blocks.ts';
import { forSeeds } from '../../../support/random.ts';
import { randomEdit, randomMarkdown } from '../../../support/random-markdown.ts';

describe("A flow's text", () => {
  it('stands where its source says', function () {
    this.timeout(0);
    forSeeds(800, (random) => {
      const text = randomEdit(randomMarkdown(random), random);
      const blocks = blocksIn(text);
      const definitions = definitionsIn(blocks);
      for (const block of blocks) {
        for (const content of contentOf(block, definitions)) {
          if (content.type === 'html') continue;
          for (const flow of content.type === 'row' ? content.cells : [content.flow]) {
            assertPlaces(flow, block.source);
          }
        }
      }
    });
  });
});

function assertPlaces(flow: Flow, source: string): void {
  const told = JSON.stringify({ source, flow });
  let at = 0;
  let before = 0;
  for (const piece of flow.pieces) {
    assert.equal(piece.at, at, `The pieces do not make up the text: ${told}`);
    at += piece.length;
    const { start, end } = piece.span;
    assert.ok(before <= start && start < end && end <= source.length, `A piece is out of place: ${told}`);
    before = end;
    if (piece.escaped) continue;
    assert.equal(shown(source.slice(start, end)), shown(flow.text.slice(piece.at, at)), told);
    for (let offset = piece.at; offset < at; offset++) {
      const span = sourceSpan(flow, { start: offset, end: offset + 1 });
      assert.equal(shown(source.slice(span.start, span.end)), shown(flow.text.charAt(offset)), told);
    }
  }
  assert.equal(at, flow.text.length, `The pieces do not make up the text: ${told}`);
  for (const { start, end } of [...flow.literal, ...flow.hidden, ...flow.links.map(({ text }) => text)]) {
    assert.ok(0 <= start && start <= end && end <= flow.text.length, told);
  }
  for (const { span, target } of flow.links) {
    assert.ok(0 <= span.start && span.start < span.end && span.end <= source.length, told);
    if (target)
      assert.ok(span.start <= target.start && target.start <= target.end && target.end <= span.end, told);
  }
  for (const { span, value } of flow.html) {
    const written = source.slice(span.start, span.end);
    assert.ok(written.startsWith(value.slice(0, 1)) && written.endsWith(value.slice(-1)), told);
  }
}

/** The parser shows NUL as a replacement character. */
function shown(written: string): string {
  return written.replaceAll('\0', '\uFFFD');
}
