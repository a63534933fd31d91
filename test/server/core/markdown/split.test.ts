import assert from 'node:assert/strict';
import { type Block, blockOf, treeOf } from '../../../../server/core/markdown/blocks.ts';
import { type Content, contentOf } from '../../../../server/core/markdown/content.ts';
import type { Flow } from '../../../../server/core/markdown/flow.ts';
import { shiftSpan } from '../../../../server/core/text/span.ts';
import { blocksIn, definitionsIn } from '../../../support/blocks.ts';
import { placedTexts } from '../../../support/flows.ts';
import { explained, forSeeds } from '../../../support/random.ts';
import { randomEdit, randomMarkdown } from '../../../support/random-markdown.ts';
import { assertSame } from '../../../support/same.ts';

describe('Splitting a text into blocks', () => {
  it('loses nothing and adds nothing', () => {
    forSeeds(300, (random) => {
      const text = randomMarkdown(random);
      const blocks = blocksIn(text);
      assert.equal(blocks.map(({ source }) => source).join(''), text);
      assert.ok(blocks.every(({ source }) => source !== ''));
    });
  });

  it('gives, block by block, what the parser gives for the whole text', function () {
    this.timeout(0);
    forSeeds(500, (random) => {
      let text = randomMarkdown(random);
      assertSameContent(text);
      for (let edit = 0; edit < 3; edit++) {
        text = randomEdit(text, random);
        assertSameContent(text);
      }
    });
  });

  const cases: Readonly<Record<string, string>> = {
    'a fence that stays open to the end': 'a\n\n```\nb\n\nc\n\nd\n',
    'a fence in a list item, which a line at the margin closes': '- ```\n  a\n\n  b\n\nc\n\n```\n',
    'a comment over blank lines': '<!-- a\n\nb\n\nc --> d\ne\n\nf\n',
    'a comment that never closes': 'a\n\n<!-- b\n\n# c\n',
    'a declaration over blank lines': '<!DOCTYPE\n\nhtml>\n\na\n',
    'a definition far below its use': 'See [a] and [b][a].\n\n# b\n\nc\n\n[a]: d.pdf#page=3\n',
    'a definition that is defined twice': '[a]: one\n\n[a]\n\n[A]: two\n',
    'a definition within a list': '[a]\n\n- b\n\n  [a]: c\n',
    'a footnote far below its use': 'a[^1]\n\nb\n\n[^1]: note\n\n    more of it\n\nc\n',
    'an indented line that cites a footnote right behind a comment':
      '<!-- a\n\nb -->\n    code [^1]\nc\n\n[^1]: d\n',
    'a definition that stands above the same in a block with its use': '[a]: one\n\n# b\n\n[a]: two\n[a]\n',
    'a list with blank lines between its items': '- a\n\n- b\n\n\n- c\n\n  d\n\ne\n',
    'an indented code block over blank lines': '    a\n\n    b\n\nc\n',
    'CR as line ending': 'a\r\r```\rb\r\rc\r```\rd\r\r# e\r',
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`understands ${name}`, () => {
      for (const newline of ['\n', '\r\n', '\r']) assertSameContent(text.replace(/[\r\n]/g, newline));
    });
  }
});

function assertSameContent(text: string): void {
  const blocks = blocksIn(text);
  const whole = blockOf(text);
  if (parserErrs.test(text) || !treeOf(whole)) return;
  explained(JSON.stringify(text), () => {
    assertSame(contentIn(blocks), contentIn([whole]));
    assertSame(definitionsIn(blocks), definitionsIn([whole]));
  });
}

/**
 * Behind indented code and a blank line the parser takes an empty list item for a paragraph, against CommonMark; a block
 * that starts with the item is read right.
 */
const parserErrs =
  /^(?: {0,3}\t| {4}).*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+ {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]*$/m;

/** The content of all blocks, placed in the text. */
function contentIn(blocks: readonly Block[]): unknown[] {
  const definitions = definitionsIn(blocks);
  const placed: unknown[] = [];
  let offset = 0;
  for (const block of blocks) {
    for (const content of contentOf(block, definitions)) placed.push(place(content, offset));
    offset += block.source.length;
  }
  return placed;
}

function place(content: Content, offset: number): unknown {
  const span = shiftSpan(content.span, offset);
  if (content.type === 'html') {
    // Blank lines behind a comment that never closes are part of it or not: nobody sees them.
    const value = content.value.trimEnd();
    return { ...content, value, span: { start: span.start, end: span.start + value.length } };
  }
  if (content.type === 'row') {
    return { ...content, span, cells: content.cells.map((cell) => placeFlow(cell, offset)) };
  }
  const flow = placeFlow(content.flow, offset);
  if (content.type === 'heading' || !content.task) return { ...content, span, flow };
  const { task } = content;
  return { ...content, span, flow, task: { ...task, box: shiftSpan(task.box, offset) } };
}

function placeFlow(flow: Flow, offset: number): unknown {
  return {
    ...flow,
    pieces: placedTexts(flow, offset),
    links: flow.links.map((link) => ({
      ...link,
      span: shiftSpan(link.span, offset),
      ...(link.target && { target: shiftSpan(link.target, offset) }),
    })),
    html: flow.html.map(({ value, span }) => ({ value, span: shiftSpan(span, offset) })),
  };
}
