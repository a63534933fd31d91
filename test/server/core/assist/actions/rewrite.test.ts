import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declareLinked, type Rewrite, rewritesAt } from '../../../../../server/core/assist/index.ts';
import { checkText } from '../../../../support/brief.ts';
import { edited, submissionOf } from '../../../../support/cursor.ts';
import { casesIn } from '../../../../support/fixtures.ts';
import { readMarked } from '../../../../support/marked.ts';

const head = `---
credential: test/brief
artifacts:
  - { id: video, file: artifacts/my session.mp4 }
  - { id: plan, file: artifacts/plan.pdf, title: The plan }
  - { id: talk, file: artifacts/talk.pptx }
---

# Part 2. Work Examples/Artifacts

`;

/** What is offered at a piece of the text, applied; the texts that come of it. */
function rewritten(line: string, at: string, lineEnd = '\n'): { titles: string[]; lines: string[] } {
  const text = (head + line).replace(/\n/g, lineEnd);
  const submission = submissionOf(text);
  const start = text.indexOf(at, head.length);
  const rewrites = rewritesAt(submission, { start, end: start + at.length });
  for (const { edits } of rewrites) assertSame(text, edited(text, edits));
  return {
    titles: rewrites.map(({ title }) => title),
    lines: rewrites.map(({ edits }) => edited(text, edits).slice(head.replace(/\n/g, lineEnd).length)),
  };
}

function referencesIn(text: string): unknown[] {
  return submissionOf(text).units.flatMap(({ unit }) =>
    unit.references.map(({ artifact, declaration, locator }) => [
      artifact.value,
      declaration?.id?.value,
      locator,
    ]),
  );
}

function codesIn(text: string): string[] {
  return (checkText(text)?.findings ?? []).map(({ code }) => code).sort();
}

function assertSame(before: string, after: string): void {
  assert.notEqual(after, before);
  assert.deepEqual(referencesIn(after), referencesIn(before));
  assert.deepEqual(codesIn(after), codesIn(before));
}

const pairs = [
  ['[@video, 03:15–04:02]', '[03:15–04:02](artifacts/my%20session.mp4#t=195,242)'],
  ['[@video, 1:00:07.5]', '[1:00:07.5](artifacts/my%20session.mp4#t=3607.5)'],
  ['[@plan, p. 3]', '[page 3](artifacts/plan.pdf#page=3)'],
  ['[@plan]', '[plan](artifacts/plan.pdf)'],
] as const;

describe('Writing a reference the other way', () => {
  for (const [citation, link] of pairs) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`${citation} and ${link} with line ends ${JSON.stringify(lineEnd)}`, () => {
        const around = (reference: string): string => `É 🎓 then ${reference}, and so on.\n`;
        assert.deepEqual(rewritten(around(citation), citation, lineEnd), {
          titles: ['action/write-as-link'],
          lines: [around(link).replace('\n', lineEnd)],
        });
        assert.deepEqual(rewritten(around(link), link, lineEnd), {
          titles: ['action/write-as-citation'],
          lines: [around(citation).replace('\n', lineEnd)],
        });
      });
    }
  }

  it('takes all that a bracket cites, in a table too', () => {
    const line = '| A | B |\n|---|---|\n| [@video, 3:15; @plan, p. 3; @video, 05:00 to 06:00] | x |\n';
    assert.deepEqual(rewritten(line, '@plan').lines, [
      '| A | B |\n|---|---|\n| [03:15](artifacts/my%20session.mp4#t=195), [page 3](artifacts/plan.pdf#page=3), [05:00–06:00](artifacts/my%20session.mp4#t=300,360) | x |\n',
    ]);
  });

  it('keeps the writer’s own words of a link', () => {
    const line = 'Here [she *pauses*](<artifacts/my session.mp4#t=0:10>).\n';
    assert.deepEqual(rewritten(line, 'pauses').lines, ['Here she *pauses* [@video, 00:10].\n']);
  });

  for (const line of [
    'Pages [@plan, pp. 3–5] have no link.',
    'A slide [@talk, slide 4] has none.',
    'A slide as a page [page 4](artifacts/talk.pptx#page=4) has no citation.',
    'Broken [@video, 3:75].',
    'Unknown [@nothing, p. 3].',
    'Emphasis [@video, *03:15*].',
    'Titled [03:15](<artifacts/my session.mp4#t=195> "Here").',
    'By name [03:15][there].\n\n[there]: <artifacts/my session.mp4#t=195>',
    'An image it would be![@video, 03:15]',
    'A link it would be [03:15](<artifacts/my session.mp4#t=195>)(so).',
    'Inside [of [@video, 03:15] another](https://example.org).',
    'Code `[@video, 03:15]`.',
  ]) {
    it(`is not offered where it would not mean the same: ${line}`, () => {
      const start = head.length;
      const rewrites = rewritesAt(submissionOf(head + line), { start, end: start + line.length });
      assert.deepEqual(rewrites, []);
    });
  }
});

describe('Every rewrite that is offered', () => {
  const rules = join(import.meta.dirname, '../../rules');
  const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  let tried = 0;

  for (const file of files.sort()) {
    it(`means the same in ${file}`, () => {
      for (const { title, marked } of casesIn(readFileSync(join(rules, file), 'utf8'))) {
        const { text } = readMarked(marked);
        const submission = checkText(text)?.submission;
        for (const { edits } of submission ? rewritesAt(submission, { start: 0, end: text.length }) : []) {
          tried += 1;
          const after = edited(text, edits);
          assert.deepEqual(referencesIn(after), referencesIn(text), title);
          const known = codesIn(text);
          // A link's own words stay and count from then on.
          const added = codesIn(after).filter((code) => !known.includes(code) && !code.endsWith('-words'));
          assert.deepEqual(added, [], `${title}\n${after}`);
        }
      }
    });
  }

  it('was many', () => assert.ok(tried > 100, `${tried}`));
});

describe('Declaring the file of a link', () => {
  const offered = (text: string, at: string): Rewrite[] => {
    const start = text.indexOf(at);
    return declareLinked(submissionOf(text), { start, end: start });
  };
  const declare = (text: string, at: string): string => {
    const [rewrite, ...more] = offered(text, at);
    assert.ok(rewrite && more.length === 0, `${more.length}`);
    const after = edited(text, rewrite.edits);
    const added = codesIn(after).filter((code) => !codesIn(text).includes(code));
    assert.deepEqual(
      added.filter((code) => code.startsWith('front-matter') || code.endsWith('-artifact')),
      [],
    );
    return after;
  };
  const body = '\n# Part 2\n\nSee [the notes](artifacts/Field%20notes.pdf#page=2).\n';
  const withHead = (artifacts: string): string => `---\ncredential: test/brief\n${artifacts}---\n${body}`;

  for (const [name, before, after] of [
    [
      'behind a list',
      'artifacts:\n- id: a\n  file: a.pdf # mine\n',
      '- id: field-notes\n  file: artifacts/Field notes.pdf\n',
    ],
    [
      'in the style of the list',
      'artifacts:\n  - { id: a, file: a.pdf }\n',
      '  - { id: field-notes, file: artifacts/Field notes.pdf }\n',
    ],
    ['below an empty key', 'artifacts:\n', '  - id: field-notes\n    file: artifacts/Field notes.pdf\n'],
    ['where there is no key', '', 'artifacts:\n  - id: field-notes\n    file: artifacts/Field notes.pdf\n'],
  ] as const) {
    it(name, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const stored = (text: string): string => text.replace(/\n/g, lineEnd);
        const result = declare(stored(withHead(before)), 'the notes');
        assert.equal(result, stored(withHead(before + after)));
        assert.deepEqual(referencesIn(result), [['field-notes', 'field-notes', { kind: 'page', start: 2 }]]);
      }
    });
  }

  it('in brackets, under an id that is free', () => {
    const before = withHead('artifacts: [{ id: field-notes, file: a.pdf }]\n');
    assert.equal(
      declare(before, 'Field'),
      withHead(
        'artifacts: [{ id: field-notes, file: a.pdf }, { id: field-notes-2, file: artifacts/Field notes.pdf }]\n',
      ),
    );
    assert.match(declare(withHead('artifacts: []\n'), 'Field'), /^artifacts: \[\{ id: field-notes, /m);
  });

  for (const target of [
    'https://example.org/a.pdf',
    '../a.pdf',
    '/a.pdf',
    '#page=3',
    'notes.md',
    'a',
    'mailto:a.pdf',
    './a.pdf',
  ]) {
    it(`is not offered for ${target}`, () => {
      const text = withHead('artifacts:\n  - { id: a, file: a.pdf }\n').replace(/\(.*?\)/, `(${target})`);
      assert.deepEqual(offered(text, 'the notes'), []);
    });
  }

  it('is not offered where the front matter cannot be read', () => {
    assert.deepEqual(offered(withHead('artifacts: some\n'), 'the notes'), []);
    assert.deepEqual(offered(withHead('artifacts: [\n'), 'the notes'), []);
  });
});
