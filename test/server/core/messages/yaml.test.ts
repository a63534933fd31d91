import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createCredentials } from '../../../../server/core/credential/registry.ts';
import type { MessageArguments } from '../../../../server/core/findings/finding.ts';
import { readFrontMatter } from '../../../../server/core/front-matter/read.ts';
import { yamlMessages } from '../../../../server/core/messages/en/yaml.ts';

const messages: Readonly<Record<string, string>> = yamlMessages;

/** One text for each kind of mistake, each a value or lines of a front matter and of a definition alike. */
const mistakes = [
  'a: "b',
  'a: [b',
  'a: b]]',
  'a: b: c',
  'a: { b: c: d }',
  'a: @b',
  'a: "b" c',
  'a: [b] c',
  'a: [b, , c]',
  'a: "\\q"',
  '\ta: b',
  '  a: b',
  'a:b',
  '- b',
  '-b',
  'a',
  'a: b #c',
  'a: *b',
  'a: &b c',
  'a: !b c',
  '<<: b',
  '[a]: b',
  'a: \u0001',
  'a: 1\na: 2',
  'title: { a: b }',
  'title:\n  a: b',
  'title:\n  a: b\n  c: d',
  'artifacts: b',
  'artifacts:\n  - b',
  'artifacts: [{ id: b c }]',
  'artifacts: [{ kind: vidoe }]',
  'artifacts: [{ kind: film }]',
  'artifacts: [{ kind: [b] }]',
  'titel: b',
  'zzz: b',
  'rules: { missing-prat: off }',
  'rules: { zzz: off }',
  'severities: { missing-prat: off }',
  'course: { length: b }',
  'course: { length: 0 }',
  'course: { start: b }',
  'course: { weeks: { b: c } }',
  'artifacts: [{ id: a, file: b, reenactment: c }]',
  'title: "a\\nb"',
  'artifacts: [{ kind: video, duration: { minimum: b } }]',
  'checklist: [{ id: a, text: b }, { id: a, text: c }]',
  'extends: zzz',
  'extends: x',
  'extends: xx',
  `a: ${'['.repeat(100)}`,
  `a: ${'b'.repeat(300_000)}`,
  'language: { avoid: [{ phrase: "…", message: b }] }',
  'id:\ncredential:',
];

describe('Messages about YAML', () => {
  const seen = new Set<string>();

  function assertTold(key: string, args: MessageArguments): void {
    seen.add(key);
    const message = messages[key];
    assert.ok(message, `no message for ${key}`);
    for (const [, name] of message.matchAll(/\{(\w+)\}/g)) {
      assert.ok(name !== undefined && Object.hasOwn(args, name), `${key} lacks {${name}}`);
    }
  }

  for (const mistake of mistakes) {
    it(`exist for ${JSON.stringify(mistake.slice(0, 60))}`, () => {
      const text = `---\ncredential: x\n${mistake}\n---\n`;
      const file = 'x.credential.yaml';
      const definition = `id: x\ntitle: X\n${mistake}\n`;
      const other = { file: 'other', text: () => 'id: xy\ntitle: Y\n' };
      const credentials = createCredentials([{ file, text: () => definition }, other]);
      const problems = [...(readFrontMatter(text)?.problems ?? []), ...credentials.problemsOf(file)];
      assert.notEqual(problems.length, 0);
      for (const problem of problems) {
        const { code, variant } = problem;
        assertTold(variant === undefined ? code : `${code}/${variant}`, problem.arguments);
        for (const fix of problem.fixes?.() ?? []) assertTold(fix.title, fix.arguments);
      }
    });
  }

  it('exist for whatever the sources name', () => {
    const named = new Set<string>();
    for (const folder of ['yaml', 'yaml/shape', 'front-matter', 'credential']) {
      const place = new URL(`../../../../server/core/${folder}/`, import.meta.url);
      for (const file of readdirSync(place).filter((name) => name.endsWith('.ts'))) {
        const source = readFileSync(new URL(file, place), 'utf8');
        const calls =
          /(?:variant: |quotable\(text, |report\.add\(|about\([^()]*(?:\([^()]*\))?[^()']*, )'([a-z-]+)'/g;
        for (const [, variant] of source.matchAll(calls)) if (variant) named.add(variant);
      }
    }
    assert.ok(named.size > 40);
    const told = new Set(Object.keys(messages).flatMap((key) => [key, key.slice(key.indexOf('/') + 1)]));
    assert.deepEqual(
      [...named].filter((variant) => !told.has(variant)),
      [],
    );
  });

  it('are plain sentences', () => {
    for (const [key, message] of Object.entries(messages)) {
      assert.match(message, /^[“A-Z{]/, key);
      if (!key.startsWith('fix/')) assert.match(message, /(?:\.|\?|\{line\}|\{value\})$/, key);
      assert.doesNotMatch(message, /YAML|scalar|mapping|sequence|token|boolean|integer|string|null/i, key);
    }
  });
});
