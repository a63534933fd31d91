import assert from 'node:assert/strict';
import type { YamlNode } from '../../../../server/core/yaml/node.ts';
import { maximumProblems } from '../../../../server/core/yaml/problem.ts';
import { readYaml } from '../../../../server/core/yaml/read.ts';
import { maximumDepth } from '../../../../server/core/yaml/scan.ts';
import { yamlTexts } from '../../../hostile/yaml-texts.ts';
import { explained, forSeeds } from '../../../support/random.ts';

const maximumLength = 64 * 1024;

/** Generous against a busy machine; what is guarded against takes many seconds or ends the process. */
const mostMilliseconds = 4000;

describe('Hostile YAML', () => {
  for (const [name, text] of Object.entries(yamlTexts)) {
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
