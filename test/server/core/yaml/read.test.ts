import assert from 'node:assert/strict';
import { readYaml } from '../../../../server/core/yaml/read.ts';
import { plain } from './plain.ts';

const maximumLength = 64 * 1024;

interface Case {
  readonly text: string;
  /** Variant and marked text of each problem. */
  readonly problems: readonly (readonly [variant: string, marked: string])[];
  readonly tree?: unknown;
  /** The text after the first problem's edit, which must leave no problem. */
  readonly fixed?: string;
}

const sound: readonly Case[] = [
  { text: '', problems: [], tree: null },
  { text: '# only a comment\n', problems: [], tree: null },
  { text: 'a: 1\nb: text here\n', problems: [], tree: { a: '1', b: 'text here' } },
  {
    text: 'v: 3.10\nw: 007\nt: 12:34\ny: yes\n',
    problems: [],
    tree: { v: '3.10', w: '007', t: '12:34', y: 'yes' },
  },
  { text: 'a: b # a comment\n', problems: [], tree: { a: 'b' } },
  { text: 'a:\n  - x\n  -\n  - y\n', problems: [], tree: { a: ['x', 'y'] } },
  {
    text: 'a: { form: on file, date: 2026-03-10 }\n',
    problems: [],
    tree: { a: { form: 'on file', date: '2026-03-10' } },
  },
  {
    text: 'a: |\n  one\n  two\nb: >-\n  three\n  four\n',
    problems: [],
    tree: { a: 'one\ntwo\n', b: 'three four' },
  },
  { text: 'a: ~\nb: null\nc: "null"\n', problems: [], tree: { a: null, b: null, c: 'null' } },
  { text: 'a: 1\r\nb: 2\r\n', problems: [], tree: { a: '1', b: '2' } },
  { text: 'a: 1\rb:\r  - 2\r', problems: [], tree: { a: '1', b: ['2'] } },
  { text: '\uFEFFa: 1\n', problems: [], tree: { a: '1' } },
  { text: '---\na: 1\n...\n', problems: [], tree: { a: '1' } },
];

const broken: readonly Case[] = [
  { text: 'title: "abc\nb: 1\n', problems: [['unclosed-quote', '"abc']], tree: { b: '1' } },
  { text: "title: 'abc\r\nb: 1\r\n", problems: [['unclosed-quote', "'abc"]], tree: { b: '1' } },
  {
    text: 'title: Coaching: a start\nb: 1\n',
    problems: [['colon-in-value', 'Coaching: a start']],
    tree: { b: '1' },
    fixed: 'title: "Coaching: a start"\nb: 1\n',
  },
  { text: 'title: @home\n', problems: [['reserved-start', '@home']], fixed: 'title: "@home"\n' },
  { text: 'title: - home\n', problems: [['reserved-start', '- home']], fixed: 'title: "- home"\n' },
  { text: 'title: ? home\n', problems: [['reserved-start', '? home']], fixed: 'title: "? home"\n' },
  { text: 'title: *bold* text\n', problems: [['alias', '*bold*']], fixed: 'title: "*bold* text"\n' },
  { text: 'title: &x y\n', problems: [['anchor', '&x']], fixed: 'title: "&x y"\n', tree: { title: 'y' } },
  { text: 'title: !new y\n', problems: [['tag', '!new']], fixed: 'title: "!new y"\n' },
  { text: 'title: !!int 3\n', problems: [['tag', '!!int']] },
  {
    text: 'title: [draft] Coaching\n',
    problems: [['after-bracket', '[draft] Coaching']],
    fixed: 'title: "[draft] Coaching"\n',
  },
  {
    text: 'title: "Hi" she said\n',
    problems: [['after-quote', '"Hi" she said']],
    fixed: 'title: "\\"Hi\\" she said"\n',
  },
  {
    text: "title: 'Don't stop'\n",
    problems: [['after-quote', "'Don't stop'"]],
    fixed: 'title: "Don\'t stop"\n',
  },
  { text: 'title\nb: 1\n', problems: [['missing-colon', 'title']], tree: { b: '1' } },
  { text: 'a:1\nb: 2\n', problems: [['space-after-colon', 'a:1']], tree: { b: '2' }, fixed: 'a: 1\nb: 2\n' },
  { text: 'a: 1\n  b: 2\nc: 3\n', problems: [['indentation', 'b: 2']], tree: { a: '1', c: '3' } },
  { text: 'a:\n    b: 2\n   c: 3\n', problems: [['indentation', 'c: 3']], tree: { a: { b: '2' } } },
  { text: 'a:\n  - id: 1\n   file: b\n', problems: [['indentation', 'file: b']] },
  {
    text: 'a:\n  - id: 1\n\tfile: b\n',
    problems: [['tab', '\t']],
    fixed: 'a:\n  - id: 1\n    file: b\n',
  },
  { text: 'a:\n\t- b\n', problems: [['tab', '\t']], fixed: 'a:\n  - b\n' },
  {
    text: 'a:\n\t- id: 1\n\t\tfile: b\n\t\tconsent:\n\t\t\tform: c\n\t- id: 2\n\t\tfile: d\nb: 1\n',
    problems: [['tabs', '\t']],
    fixed: 'a:\n  - id: 1\n    file: b\n    consent:\n      form: c\n  - id: 2\n    file: d\nb: 1\n',
  },
  {
    text: 'a:\n\t- id: 1\n    file: b\n\t- id: 2\n    file: d\nb: 1\n',
    problems: [['tabs', '\t']],
    tree: { a: null, b: '1' },
    fixed: 'a:\n  - id: 1\n    file: b\n  - id: 2\n    file: d\nb: 1\n',
  },
  {
    text: 'a:\n  -\tid: 1\n  \tfile: b\r\n   \ttitle: c\n',
    problems: [['tabs', '  -\t']],
    fixed: 'a:\n  - id: 1\n    file: b\r\n    title: c\n',
  },
  { text: '\ta: 1\n\tb: 2\nc: 3\n', problems: [['tabs', '\t']], fixed: 'a: 1\nb: 2\nc: 3\n' },
  {
    text: 'title:\u00a0A\u00a0text\na:\n\u00a0\u00a0-\u00a0id: 1\n\u2003\u2003  file: b\n',
    problems: [['strange-space', '\u00a0']],
    tree: { title: 'A\u00a0text', a: [{ id: '1', file: 'b' }] },
    fixed: 'title: A\u00a0text\na:\n  - id: 1\n    file: b\n',
  },
  {
    text: 'a:\n  - id: 1\n    file: b\n  * id: 2\n    file: c\n    title: d\n',
    problems: [['bullet', '*']],
    tree: {
      a: [
        { id: '1', file: 'b' },
        { id: '2', file: 'c', title: 'd' },
      ],
    },
    fixed: 'a:\n  - id: 1\n    file: b\n  - id: 2\n    file: c\n    title: d\n',
  },
  {
    text: 'a:\n  – id: 1\n    file: b\n',
    problems: [['bullet', '–']],
    tree: { a: [{ id: '1', file: 'b' }] },
    fixed: 'a:\n  - id: 1\n    file: b\n',
  },
  {
    text: 'a:\n  - id: 1\n    file: b\n  • id: 2\n    file: c\n',
    problems: [['bullet', '•']],
    fixed: 'a:\n  - id: 1\n    file: b\n  - id: 2\n    file: c\n',
  },
  { text: 'a: |\n  one\n  – two\n  * three\n', problems: [], tree: { a: 'one\n– two\n* three\n' } },
  {
    text: 'a:\n  - id: 1\n    file: b\n - id: 2\n    file: c\nb: 1\n',
    problems: [['indentation', '- id: 2']],
    tree: { a: [{ id: '1', file: 'b' }], b: '1' },
  },
  { text: 'a:\n  - id: 1\n  file: b\n  title: c\n  - id: 2\n', problems: [['indentation', 'file: b']] },
  {
    text: 'a:\n  - id: 1\n  -id: 2\n    file: c\n',
    problems: [['space-after-dash', '-id: 2']],
    fixed: 'a:\n  - id: 1\n  - id: 2\n    file: c\n',
  },
  {
    text: 'a: 1\nfoo\na: 2\n',
    problems: [
      ['missing-colon', 'foo'],
      ['duplicate-key', 'a'],
    ],
  },
  { text: 'a:\n- b\n-c\n', problems: [['space-after-dash', '-c']], fixed: 'a:\n- b\n- c\n' },
  { text: 'a: [1, 2\nb: 3\n', problems: [['unclosed-bracket', '[1, 2']], tree: { b: '3' } },
  { text: 'a: { x: [1, 2 }\nb: 3\n', problems: [['unclosed-bracket', '[1, 2 }']], tree: { b: '3' } },
  { text: 'a: [b, , c]\n', problems: [['comma', ',']] },
  { text: 'a: [b]]\n', problems: [['closing-bracket', ']']] },
  { text: 'a: "x\\q"\n', problems: [['backslash', '\\q']], fixed: 'a: "x\\\\q"\n' },
  {
    text: 'title: #1 in class\nb: 2\n',
    problems: [['hash-swallowed', '#1 in class']],
    fixed: 'title: "#1 in class"\nb: 2\n',
  },
  {
    text: 'a: Room #5\n',
    problems: [['hash-swallowed', '#5']],
    tree: { a: 'Room' },
    fixed: 'a: "Room #5"\n',
  },
  { text: 'a: 1\n---\nb: 2\n', problems: [['second-document', '---']], tree: { a: '1' } },
  { text: '%YAML 1.1\n---\na: 12:34\n', problems: [['directive', '%YAML 1.1']], tree: { a: '12:34' } },
  { text: 'a: 1\na: 2\n', problems: [['duplicate-key', 'a']], tree: { a: '1' } },
  { text: '<<: { a: 1 }\n', problems: [['merge-key', '<<']] },
  { text: '[a]: b\n', problems: [['key', '[a]']] },
  { text: 'a: x\u0001y\n', problems: [['invisible-character', '\u0001']] },
  {
    text: 'one\ntwo: 2\nthree:3\nfour: 4\n',
    problems: [
      ['missing-colon', 'one'],
      ['space-after-colon', 'three:3'],
    ],
    tree: { two: '2', four: '4' },
  },
  {
    text: 'a: &x\nb: *x\n',
    problems: [
      ['anchor', '&x'],
      ['alias', '*x'],
    ],
  },
];

describe('Reading YAML', () => {
  for (const { text, problems, tree, fixed } of [...sound, ...broken]) {
    it(JSON.stringify(text), () => {
      const reading = readYaml(text, { maximumLength });
      const found = reading.problems.map(({ variant, span }) => [variant, text.slice(span.start, span.end)]);
      assert.deepEqual(found, problems);
      if (tree !== undefined) assert.deepEqual(plain(reading.root), tree);
      const edit = reading.problems[0]?.edit;
      if (fixed === undefined || !edit) {
        assert.equal(fixed, undefined, 'no edit is offered');
        return;
      }
      const edited = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
      assert.equal(edited, fixed);
      assert.deepEqual(readYaml(edited, { maximumLength }).problems, []);
    });
  }

  it('places everything in the whole document', () => {
    const yaml = 'a: one\nlist:\n  - x: "two" \n\nnext: [3]\n';
    const before = '---\n';
    const { root } = readYaml(yaml, { offset: before.length, maximumLength });
    const text = before + yaml;
    assert.equal(root?.kind, 'map');
    const marked = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
    assert.equal(marked(root.entries.get('a')?.keySpan), 'a');
    assert.equal(marked(root.entries.get('a')?.value?.span), 'one');
    assert.equal(marked(root.entries.get('list')?.value?.span), '- x: "two"');
    assert.equal(marked(root.entries.get('next')?.value?.span), '[3]');
    assert.equal(marked(root.span), yaml.trim());
  });

  it('trusts a tree less when lines had to be left out', () => {
    assert.equal(readYaml('a: 1\n', { maximumLength }).trust, 'whole');
    assert.equal(readYaml('a: 1\nb\n', { maximumLength }).trust, 'lines');
  });

  it('keeps __proto__ an ordinary key', () => {
    const { root } = readYaml('__proto__:\n  polluted: yes\nconstructor: 1\n', { maximumLength });
    assert.equal(root?.kind, 'map');
    assert.deepEqual([...root.entries.keys()], ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('refuses a text that is too long, with the sizes', () => {
    const { problems, root } = readYaml(`a: ${'x'.repeat(2000)}`, { maximumLength: 1024 });
    assert.equal(root, undefined);
    assert.deepEqual(problems[0]?.arguments, { size: 2, maximum: 1 });
  });
});
