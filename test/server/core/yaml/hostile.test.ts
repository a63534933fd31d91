import assert from 'node:assert/strict';
import type { YamlNode } from '../../../../server/core/yaml/node.ts';
import { maximumProblems } from '../../../../server/core/yaml/problem.ts';
import { readYaml } from '../../../../server/core/yaml/read.ts';
import { maximumDepth } from '../../../../server/core/yaml/scan.ts';
import { explained, forSeeds } from '../../../support/random.ts';

const maximumLength = 64 * 1024;

/** Generous against a busy machine; what is guarded against takes many seconds or ends the process. */
const mostMilliseconds = 4000;

const bomb = Array.from({ length: 20 }, (_, n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]\n`).join('');

const hostile: Readonly<Record<string, string>> = {
  '? in a row': '? '.repeat(400),
  ': in a row': ': '.repeat(1000),
  '[ in a row': '['.repeat(1000),
  '{ in a row': '{'.repeat(1000),
  '- in a row': '- '.repeat(5000),
  '- in ever deeper lines': Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}-\n`).join(''),
  'keys in ever deeper lines': Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}k:\n`).join(''),
  'long keys in ever deeper lines': Array.from(
    { length: 300 },
    (_, n) => `${' '.repeat(n)}${'k'.repeat(50)}:\n`,
  ).join(''),
  'pairs in pairs in brackets': `[${'a: '.repeat(1000)}]`,
  '? in brackets': `[${'? '.repeat(1000)}]`,
  'brackets and pairs': '[a: '.repeat(1000),
  'mixed nesting': '- ? : [{'.repeat(500),
  'anchors before dashes': `&a ${'- '.repeat(1000)}`,
  'tags before dashes': `!a ${'- '.repeat(1000)}`,
  'many aliases': '*a '.repeat(20_000),
  'alias bomb': bomb,
  'many documents': '---\n'.repeat(15_000),
  'many directives': '%a\n'.repeat(20_000),
  'many keys': Array.from({ length: 7000 }, (_, n) => `k${n}: 1\n`).join(''),
  'one key often': 'k: 1\n'.repeat(12_000),
  'many broken lines': '\ta: @\n'.repeat(9000),
  'many closing brackets': ']'.repeat(60_000),
  'many quotes': '"'.repeat(60_000),
  'many escapes': `"${'\\x'.repeat(30_000)}"`,
  'one long line': `a: ${'b '.repeat(30_000)}`,
  'many comments': 'a: b #c\n'.repeat(8000),
  'comments on one line': 'a #'.repeat(20_000),
  'lone surrogates': '\ud800: \udc00\n'.repeat(1000),
  'control characters': 'a: \u0000\u0001\u001f\n'.repeat(1000),
};

describe('Hostile YAML', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`survives ${name}, twice`, () => {
      const start = performance.now();
      examine(text);
      examine(text);
      assert.ok(performance.now() - start < 2 * mostMilliseconds);
    });
  }

  it('says so when lists nest too deep', () => {
    for (const text of ['['.repeat(1000), '- '.repeat(5000), '? '.repeat(400), ': '.repeat(400)]) {
      assert.deepEqual(
        readYaml(text, { maximumLength }).problems.map(({ variant }) => variant),
        ['too-deep'],
      );
    }
  });

  it('reads what is nested as deep as people ever go', () => {
    const text = Array.from({ length: 30 }, (_, n) => `${'  '.repeat(n)}k:\n`).join('');
    assert.deepEqual(readYaml(text, { maximumLength }).problems, []);
  });

  it('never throws on garbage, and every place is in the text', () => {
    const pieces = [
      ...'-?:[]{},#&*!|>%@`"\'\\ \n\t\r~<…’\uFEFF\u0000',
      '- ',
      ': ',
      '? ',
      '\n  ',
      '\n    ',
      '---\n',
      '...\n',
      'credential: x\n',
      'key: ',
      '"a"',
      "'b'",
      ' #c',
      '|\n',
      '<<: ',
      '\r\n',
      'word',
      '[a, b]',
      '{ a: b }',
      '\\x',
      '😀',
    ];
    forSeeds(1500, (random) => {
      const text = random.several(0, 40, () => random.pick(pieces)).join('');
      explained(JSON.stringify(text), () => examine(text));
    });
  });
});

function examine(text: string): void {
  const offset = 7;
  const { root, problems } = readYaml(text, { offset, maximumLength });
  assert.ok(problems.length <= maximumProblems);
  for (const { span, variant, edit } of problems) {
    assertInside(span, variant);
    assert.ok(span.end > span.start, `${variant} marks nothing`);
    if (edit) assertInside(edit.span, variant);
  }
  if (root) walk(root, 1);

  function assertInside(span: { start: number; end: number }, what: string): void {
    const inside = offset <= span.start && span.start <= span.end && span.end <= offset + text.length;
    assert.ok(inside, `${what} lies outside: ${span.start}–${span.end}`);
  }

  function walk(node: YamlNode, depth: number): void {
    assert.ok(depth <= 2 * maximumDepth + 2, 'deeper than the guard lets through');
    assertInside(node.span, node.kind);
    if (node.kind === 'list') for (const item of node.items) walk(item, depth + 1);
    if (node.kind === 'map') {
      for (const entry of node.entries.values()) {
        assertInside(entry.keySpan, 'key');
        if (entry.value) walk(entry.value, depth + 1);
      }
    }
  }
}
