import assert from 'node:assert/strict';
import { treeOf } from '../../../../server/core/markdown/blocks.ts';
import { proseSpan } from '../../../../server/core/markdown/content.ts';
import { flowOf, plainFlow, spanOf } from '../../../../server/core/markdown/flow.ts';
import { parseMarkdown } from '../../../../server/core/markdown/parse.ts';
import { placedTexts } from '../../../support/flows.ts';
import { forSeeds, type Random } from '../../../support/random.ts';

describe('Prose that is read without the parser', () => {
  it('is what the parser makes of it', () => {
    let prose = 0;
    forSeeds(6000, (random) => {
      const source = randomProse(random);
      const span = proseSpan(source);
      if (!span) return;
      prose++;
      const { children } = parseMarkdown(source);
      const [only] = children;
      assert.equal(children.length, 1, JSON.stringify(source));
      assert.equal(only?.type, 'paragraph', JSON.stringify(source));
      if (only?.type !== 'paragraph') return;
      const { start, end } = spanOf(only);
      const trimmed = start + source.slice(start, end).replace(/[ \t]+$/, '').length;
      assert.deepEqual(span, { start, end: trimmed }, JSON.stringify(source));
      const parsed = flowOf(only.children, source, () => undefined);
      const plain = plainFlow(source, span);
      assert.equal(plain.text, parsed.text, JSON.stringify(source));
      assert.deepEqual(placedTexts(plain), placedTexts(parsed), JSON.stringify(source));
    });
    assert.ok(prose > 500, `Only ${prose} of the texts were plain prose`);
  });

  const prose: readonly string[] = [
    'a',
    'a b.\n',
    '\n\n a\nb\n\n',
    'a:\r\nb',
    '  a',
    'é 🙂 研究',
    'a 1. b - c',
  ];
  const markup: readonly string[] = [
    '',
    ' \n',
    'a\n\nb',
    'a  \nb',
    '# a',
    'a\n===',
    'a\n---',
    '- a',
    '1. a',
    '1) a',
    '> a',
    '    a',
    ' \ta',
    'a *b*',
    'a_b',
    '`a`',
    '[a]',
    'a & b',
    '<b>',
    'a\\',
    'a|b\n-|-',
    '~~~',
    'a\0b',
    '\uFEFFa',
    '+ a',
    ': a',
  ];
  for (const source of prose) it(`${JSON.stringify(source)} is prose`, () => assert.ok(proseSpan(source)));
  for (const source of markup) {
    it(`${JSON.stringify(source)} is left to the parser`, () => assert.equal(proseSpan(source), undefined));
  }
});

describe('A block that is too hard to parse', () => {
  it('has no tree', () => {
    assert.equal(treeOf({ source: '- '.repeat(5000) }), undefined);
    assert.equal(treeOf({ source: ']'.repeat(25_000) }), undefined);
  });
});

const pieces = [
  'word',
  'Überblick',
  '🙂',
  '研究',
  '.',
  ',',
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '\u00A0',
  '\u2028',
  '\u000B',
  '\u0085',
  '1.',
  '12)',
  '-',
  '=',
  '#',
  '+',
  ':',
  '"',
  '(',
  ')',
  '!',
  '@',
  '/',
  'https://a.b',
  'a@b.c',
  '{',
  '^',
  '$',
];

function randomProse(random: Random): string {
  return random
    .several(1, random.chance(0.5) ? 4 : 14, () => (random.chance(0.3) ? 'word' : random.pick(pieces)))
    .join('');
}
