import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Code, codes, helpAddress, isCode } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/rules.ts';

const docs = path.join(import.meta.dirname, '..', '..', 'docs');

/** Of what no rule finds: the front matter as such, limits, comments, definition files. */
const severitiesBesideRules: Partial<Record<Code, string>> = {
  'front-matter-syntax': 'error',
  'front-matter-schema': 'error',
  'unknown-credential': 'error',
  'too-complex': 'information',
  'unused-silence': 'hint',
  'credential-syntax': 'error',
  'credential-schema': 'error',
  'unknown-extends': 'error',
  'circular-extends': 'error',
  'duplicate-id': 'error',
};

describe('docs/diagnostics.md', () => {
  const page = readFileSync(path.join(docs, 'diagnostics.md'), 'utf8');
  const sections = new Map(
    page
      // In an example, a heading is part of the example.
      .replace(/```[\s\S]*?```/g, '')
      .split(/^### /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end).replace(/^## [\s\S]*/m, '')] as const;
      }),
  );

  it('has a section for every code, in the order of the codes, and for nothing else', () => {
    assert.deepEqual([...sections.keys()], [...codes]);
  });

  for (const [code, section] of sections) {
    it(`says of ${code} what it means, what to do, and how much it matters`, () => {
      assert.ok(isCode(code));
      const severity = rules.find((rule) => rule.code === code)?.severity ?? severitiesBesideRules[code];
      assert.equal(/^\*\*(\w+)\.\*\*/m.exec(section)?.[1]?.toLowerCase(), severity);
      for (const part of ['Why it matters.', 'Not so:', 'But so:', 'To fix it.', 'To silence it.']) {
        assert.ok(section.includes(part), `${code} lacks “${part}”`);
      }
      assert.match(helpAddress(code), new RegExp(`/docs/diagnostics\\.md#${code}$`));
    });
  }
});

describe('The pages in docs', () => {
  const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));
  const read = (name: string): string => readFileSync(path.join(docs, name), 'utf8');

  for (const name of pages) {
    it(`${name} leads nowhere that is not there`, () => {
      const text = read(name).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [file = '', anchor] = target.split('#');
        const place = file === '' ? name : file;
        assert.ok(existsSync(path.join(docs, place)), `${target} is not there`);
        if (anchor !== undefined) assert.ok(anchorsOf(read(place)).has(anchor), `${target} leads nowhere`);
      }
    });
  }
});

/** Headings as GitHub makes anchors of them. */
function anchorsOf(page: string): Set<string> {
  const headings = page.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
