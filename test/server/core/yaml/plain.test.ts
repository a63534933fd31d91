import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { placeFrontMatter } from '../../../../server/core/front-matter/place.ts';
import { readPlainYaml } from '../../../../server/core/yaml/plain.ts';
import { readYaml } from '../../../../server/core/yaml/read.ts';
import { readThoroughly } from '../../../../server/core/yaml/thorough.ts';
import { forSeeds, type Random } from '../../../support/random.ts';

const maximumLength = 64 * 1024;

describe('Plain YAML, read without the library', () => {
  it('is read as the library reads it, with everything in its place', () => {
    let plainly = 0;
    forSeeds(6_000, (random) => {
      const text = randomYaml(random);
      const offset = random.below(3) * 7;
      const root = readPlainYaml(text, offset);
      if (!root) return;
      plainly += 1;
      assert.deepEqual(
        { root, problems: [], trust: 'whole' },
        readThoroughly(text, { maximumLength, offset }),
        JSON.stringify(text),
      );
    });
    assert.ok(plainly > 1_000, `${plainly} of the texts were plain`);
  });

  it('is what the examples begin with', () => {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter((file) => /submission[^/\\]*\.md$/.test(file))
      .map((file) => `examples/${file}`);
    assert.ok(files.length > 4);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const { yaml } = placeFrontMatter(text) ?? assert.fail(file);
      assert.ok(readPlainYaml(text.slice(yaml.start, yaml.end), yaml.start), file);
    }
  });

  it('leaves comments, faults and everything else to the thorough reading', () => {
    const others = [
      'a: b # c',
      '# c\na: b',
      'a: b\na: c',
      'a: |\n  b',
      'a: &b c',
      'a: b\n  c',
      'a:\tb',
      '- a',
      '',
      'a',
    ];
    for (const text of others) assert.equal(readPlainYaml(text, 0), undefined, JSON.stringify(text));
  });

  it('that is too long is refused like any other', () => {
    const { problems } = readYaml('a: b\n'.repeat(20_000), { maximumLength });
    assert.deepEqual(
      problems.map(({ variant }) => variant),
      ['too-large'],
    );
  });
});

const keys = ['a', 'bee', 'c-d', 'title', 'x1', '13', 'Key_2', 'é', '"q"', '<<', 'null'];
const values = [
  'words of a title',
  '2026-03-10',
  '12:34',
  'artifacts/a b.mp4',
  'a, b',
  'don’t',
  "it's [here]",
  'a:b',
  '“quoted”',
  '"in quotes"',
  "'in quotes'",
  "'it''s'",
  '"a\\n"',
  '"a" b',
  '{ form: on file, date: 2026-03-10 }',
  '{a: b}',
  "{ b's: on, 13: it's }",
  '[a "b" c, d]',
  '{ a: b, a: c }',
  '{ a: }',
  '{}',
  '[a, b c]',
  '[ a ,b ]',
  '[a, ]',
  '[]',
  '~',
  'null',
  'b # c',
  'b #c',
  '#c',
  'a: b',
  'a:',
  '- b',
  '-',
  '|',
  '>-',
  '&x y',
  '*x',
  '!t y',
  '@a',
  '...',
  '---',
  '¿qué?',
  '日本',
  '🙂',
  'b\u00a0',
  'ﬁ\u2028x',
  'trailing  ',
  '.5',
  '(a)',
  '% a',
  '?',
];

/** Most of what is drawn is at the front of the list, where the ordinary things are. */
function drawn(random: Random, choices: readonly string[]): string {
  return choices[Math.floor(choices.length * random.next() ** 6)] ?? '';
}

/** Lines of keys, lists and values, mostly well indented. */
function randomYaml(random: Random): string {
  const lines: string[] = [];
  const end = random.chance(0.2) ? '\r\n' : '\n';
  let column = 0;
  for (let count = 1 + random.below(9); count > 0; count -= 1) {
    const indentation = ' '.repeat(random.chance(0.05) ? random.below(5) : column);
    const hyphen = random.chance(0.25) ? '- ' : '';
    const value = drawn(random, values);
    const key = `${drawn(random, keys)}${random.chance(0.5) ? random.below(30) : ''}`;
    const kind = random.below(10);
    if (kind < 1 && hyphen) lines.push(`${indentation}- ${value}`);
    else if (kind < 3) {
      lines.push(`${indentation}${hyphen}${key}:`);
      column += random.below(3) * 2;
    } else if (kind < 9) {
      lines.push(`${indentation}${hyphen}${key}: ${value}`);
      if (hyphen) column += 2;
    } else lines.push(random.chance(0.5) ? '' : '  ');
    if (random.chance(0.25)) column = Math.max(0, column - 2 * (1 + random.below(2)));
  }
  return lines.join(end) + (random.chance(0.7) ? end : '');
}
