import assert from 'node:assert/strict';
import { type Content, contentOfTree } from '../../../../server/core/markdown/content.ts';
import type { Flow } from '../../../../server/core/markdown/flow.ts';
import { parseMarkdown } from '../../../../server/core/markdown/parse.ts';
import { plainContent } from '../../../../server/core/markdown/plain.ts';
import { placedTexts } from '../../../support/flows.ts';
import { explained, forSeeds, type Random } from '../../../support/random.ts';

describe('A block that is read without the parser', () => {
  const kinds: Readonly<Record<string, (random: Random) => string>> = {
    'a paragraph': randomProse,
    'a heading': (random) => `${'#'.repeat(1 + random.below(7))} ${randomLine(random)}${randomEnd(random)}`,
    'a table': randomTable,
    'a list': randomList,
    'a paragraph with emphasis': (random) => randomProse(random, emphasis),
    'a list with emphasis': (random) => randomList(random, emphasis),
  };
  for (const [name, make] of Object.entries(kinds)) {
    it(`is what the parser makes of it: ${name}`, function () {
      this.timeout(0);
      let plain = 0;
      forSeeds(4000, (random) => {
        const blank = random.chance(0.1) ? random.pick(['\n', '\r\n', ' \n\t\n', ' ']) : '';
        if (assertSameAsParsed(blank + make(random))) plain++;
      });
      assert.ok(plain > 300, `Only ${plain} of the texts were simple`);
    });
  }

  const simple: readonly string[] = [
    'a',
    'a b.\n',
    '\n\n a\nb\n\n',
    'a:\r\nb',
    '  a',
    'é 🙂 研究',
    'a 1. b - c',
    'At [@video, 03:15–04:02] and [@plan, p. 3; 4] a & b | c > d ~ e.',
    '[a] [b][c] [d[e]f]',
    'In [03:15](artifacts/session.mp4#t=195,242) we [meet](artifacts/plan.pdf#page=3).\nMore.',
    '# Part 1. Overview\n\n',
    '### EO 1.1 See [@video, 1:00]',
    'a *b c*\nd **e**.',
    '**What we did (EO 1).** We met. *At [@video, 1:00] she [asked](a.mp4#t=1).*\n',
    '# A *b* c',
    '| **a** |\n|---|\n| *b* c |\n',
    '- a',
    '+ a\n',
    '- a b.\n- [@video, 1:00] *c*\n  d\n- e\n\n',
    '1. a\n2. b\r\n10) c',
    '- [x] a\n- [ ] b\n- [X] c',
    '\n# a\n',
    ' \r\n\n| a |\n|---|\n',
    '\n\n- [x] a\n- b',
    '| Time | Outcome |\n|---|:-:|\n| [@video, 01:00–02:00] | EO 1.1 |\n|  | [p](a.pdf#page=1) |\n',
  ];
  const hard: readonly string[] = [
    '',
    ' \n',
    'a\n\nb',
    'a  \nb',
    'a\n===',
    'a\n---',
    '- a\n\n  b',
    '- a\n  - b',
    '- - a',
    '-  a',
    '- a\nb',
    '- a\n    b\n',
    '- # a',
    '-',
    '- [x]',
    '- [x] [a](b)',
    '- a ',
    '\n # a',
    '# a ',
    '    \n    a',
    '1.',
    '> a',
    '    a',
    ' \ta',
    '* a',
    'a*b*',
    'a * b',
    '*a *',
    'a **b*',
    '***a***',
    '*a **b** c*',
    '*a*b',
    '[*a*](b)',
    '*a [b*](c)',
    '*a',
    '- *a\n- b*',
    'a_b',
    '`a`',
    'a &amp; b',
    '<b>',
    'a\\',
    'a|b\n|-',
    '~~~',
    'a\0b',
    '\uFEFFa',
    ': a',
    '[a]: b',
    '[^a]',
    '![a](b)',
    '[a](b "c")',
    '[a](<b>)',
    '[a [b](c)](d)',
    '# a #',
    '#',
    '####### a',
    '| a |\n|---|\n| b | c |',
    '| a |\n|---|\n| b \\| c |',
  ];
  for (const source of simple) {
    it(`${JSON.stringify(source)} is simple`, () => assert.ok(assertSameAsParsed(source)));
  }
  for (const source of hard) {
    it(`${JSON.stringify(source)} is left to the parser`, () => {
      assert.equal(plainContent(source), undefined);
    });
  }
});

/** Whether a text was read without the parser; if so, it must have been read as the parser reads it. */
function assertSameAsParsed(source: string): boolean {
  const plain = plainContent(source);
  if (!plain) return false;
  explained(JSON.stringify(source), () => {
    const parsed = contentOfTree(parseMarkdown(source), source, {
      targets: new Map(),
      footnotes: new Set(),
    } as never);
    assert.deepEqual(plain.map(comparable), parsed.map(comparable));
  });
  return true;
}

function comparable(content: Content): unknown {
  if (content.type === 'html') return content;
  if (content.type === 'row') return { ...content, cells: content.cells.map(comparableFlow) };
  return { ...content, flow: comparableFlow(content.flow) };
}

/** Into how many pieces a text was cut is nobody's concern. */
function comparableFlow(flow: Flow): unknown {
  return { ...flow, pieces: placedTexts(flow) };
}

const pieces = [
  ...[
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
    '\t',
    '\u00A0',
    '\u2028',
    '\u000B',
    '\u0085',
  ],
  ...[
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
    '{',
    '^',
    '$',
    '&',
    '|',
    '>',
    '~',
    '~~~',
  ],
  ...[
    'https://a.b',
    'a@b.c',
    '[',
    ']',
    '[a]',
    '[ ]',
    '[x] ',
    '[a][b]',
    '[@video, 1:00–2:00]',
    '[@plan, p. 3]',
  ],
  ...[
    '[a](b)',
    '[c d](e/f.mp4#t=1,2)',
    '[ a ](b)',
    '![a](b)',
    '[a](',
    '](b)',
    '[a](b c)',
    '()',
    '[]',
    '[](a)',
  ],
];
/** Asterisks that mostly make pairs. */
const emphasis = [
  '*',
  '*',
  '**',
  '***',
  ' *word',
  'word* ',
  ' *word word* ',
  ' **word.** ',
  '**word:** ',
  '*word*, ',
];
const lineEnds = ['\n', '\n', '\r\n', '\r', '\n\n'];

function randomPiece(random: Random, more: readonly string[] = []): string {
  if (more.length > 0 && random.chance(0.3)) return random.pick(more);
  return random.chance(0.3) ? 'word' : random.pick(pieces);
}

function randomLine(random: Random, more?: readonly string[]): string {
  return random.several(1, random.chance(0.5) ? 4 : 12, () => randomPiece(random, more)).join('');
}

function randomEnd(random: Random): string {
  return random.several(0, 2, () => random.pick(['\n', '\r\n', ' ', '\n\n'])).join('');
}

function randomProse(random: Random, more?: readonly string[]): string {
  return random
    .several(1, random.chance(0.5) ? 4 : 14, () =>
      random.chance(0.15) ? random.pick(lineEnds) : randomPiece(random, more),
    )
    .join('');
}

function randomList(random: Random, more?: readonly string[]): string {
  const marks = random.chance(0.8)
    ? [random.pick(['- ', '+ ', '1. ', '12) '])]
    : ['- ', '+ ', '3. ', '1) ', '10. ', '-', '  - ', '- [ ] ', '- [x] ', '1. [X] ', '\n- '];
  const boxes = random.chance(0.3) ? ['[x] ', '[ ] ', '[X]\t', '[x]', ''] : [''];
  const further = (): string =>
    random.pick(['\n', '\r\n']) + random.pick(['', ' ', '  ', '   ', '    ', '  - ']);
  const item = (): string => {
    const text = random.chance(0.8) ? `word ${randomPiece(random, more)}` : randomLine(random, more);
    const followed = random.chance(0.2) ? `${further()}word` : '';
    return random.pick(marks) + random.pick(boxes) + text + followed;
  };
  return random.several(1, 4, item).join(random.pick(['\n', '\n', '\r\n', '\r'])) + randomEnd(random);
}

function randomTable(random: Random): string {
  const columns = 1 + random.below(3);
  const newline = random.pick(['\n', '\r\n', '\r']);
  const row = (cell: () => string): string => {
    const count = random.chance(0.05) ? 1 + random.below(4) : columns;
    return `|${Array.from({ length: count }, cell).join('|')}|`;
  };
  const cell = (): string => (random.chance(0.1) ? random.pick(['', ' ']) : ` ${safeCell(random)} `);
  const rows = random.several(1, 4, () => row(cell));
  const delimiter = row(() => random.pick(['---', ' - ', ':-:', ' --: ', '-']));
  return [rows[0], delimiter, ...rows.slice(1)].join(newline) + randomEnd(random);
}

/** Mostly without bars, or hardly a table would be one. */
function safeCell(random: Random): string {
  const cell = random.several(1, 4, () => randomPiece(random)).join('');
  return random.chance(0.1) ? cell : cell.replaceAll('|', '');
}
