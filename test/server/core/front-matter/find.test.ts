import assert from 'node:assert/strict';
import { isSubmission } from '../../../../server/core/front-matter/find.ts';
import { readFrontMatter } from '../../../../server/core/front-matter/read.ts';

const yes = [
  '---\ncredential: x\n---\n',
  '---\r\ncredential: x\r\n---\r\n',
  '---\rcredential: x\r---\r',
  '\uFEFF---\ncredential: x\n---\n',
  '---  \ncredential: x\n...\t\ntext',
  '---\ntitle: y\n"credential": x\n---',
  '---\n{ credential: x }\n---\n',
  '---\n  credential: x\n---\n',
  '---\ncredential:\n---\n',
  '---\ntit\ncredential: x\n---\n',
  '---\nCredential: eln/x\n---\n',
  '---\nCREDENTIAL: "eln/x"\n---\n',
  '---\ntitle: y\nCredential: x\nartifacts:\n---\n',
  '---\ncredentail: x\nartifacts:\n  - id: a\n---\n',
  '---\r\ncredentials: x\r\nartifacts: []\r\n---\r\n',
];

const no = [
  '',
  '\uFEFF',
  'credential',
  '# Text\n',
  '---\n---\n',
  '---\ntitle: x\n---\ncredential: y\n',
  '---\ntags: [credential]\n---\n',
  '---\n# credential: x\n---\n',
  '---\nnested:\n  credential: x\n---\n',
  '---\nA line above a heading\n---\n',
  '\n---\ntitle: x\n---\n',
  '+++\ntitle = "x"\n+++\n',
  'credential: x\n\nSome text about credentials.\n',
  'Some text\n\n---\ncredential: x\n---\n',
  '----\ntitle: x\n----\n',
  '---\nCredential: y\n---\n',
  '---\ncredentials: eln/x\n---\n',
  '---\ncredentials: y\nartefacts: []\n---\n',
  '---\nnested:\n  Credential: eln/x\n---\n',
  '---\nx-credential: eln/x\nartifacts: []\n---\n',
];

describe('Finding front matter', () => {
  for (const text of yes) {
    it(`takes ${JSON.stringify(text)} for a submission`, () => {
      assert.equal(isSubmission(text), true);
      assert.notEqual(readFrontMatter(text), undefined);
    });
  }
  for (const text of no) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.equal(isSubmission(text), false);
      assert.equal(readFrontMatter(text), undefined);
    });
  }

  const amiss: readonly (readonly [text: string, variant: string, marked: string, fixed: string])[] = [
    ['\n---\ncredential: x\n---\nText', 'before-opening', '\n', '---\ncredential: x\n---\nText'],
    [' ---\ncredential: x\n---\nText', 'before-opening', ' ', '---\ncredential: x\n---\nText'],
    ['----\ncredential: x\n---\nText', 'opening-line', '----', '---\ncredential: x\n---\nText'],
    ['—\ncredential: x\n---\nText', 'opening-line', '—', '---\ncredential: x\n---\nText'],
    ['credential: x\n---\nText', 'no-opening', 'credential: x', '---\ncredential: x\n---\nText'],
    ['---\ncredential: x\n\nText', 'no-closing', '---', '---\ncredential: x\n---\n\nText'],
    ['---\ncredential: x', 'no-closing', '---', '---\ncredential: x\n---\n'],
    ['---\r\ncredential: x\r\n\r\nText', 'no-closing', '---', '---\r\ncredential: x\r\n---\r\n\r\nText'],
    ['---\ncredential: x\n----\nText', 'closing-line', '----', '---\ncredential: x\n---\nText'],
    ['---\ncredential: x\n ---\nText', 'closing-line', ' ---', '---\ncredential: x\n---\nText'],
    ['---\ncredential: x\n+++\nText', 'closing-line', '+++', '---\ncredential: x\n---\nText'],
  ];
  for (const [text, variant, marked, fixed] of amiss) {
    it(`says what is amiss with ${JSON.stringify(text)}`, () => {
      assert.equal(isSubmission(text), true);
      const found = readFrontMatter(text);
      assert.equal(found?.credential?.value, 'x');
      assert.equal(found.closed, false);
      assert.equal(found.problems.length, 1);
      const [problem] = found.problems;
      assert.equal(problem?.variant, variant);
      assert.equal(text.slice(problem.span.start, problem.span.end), marked);
      const edit = problem.fixes?.()[0]?.edits[0];
      assert.ok(edit);
      const edited = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
      assert.equal(edited, fixed);
      assert.deepEqual(readFrontMatter(edited)?.problems, []);
    });
  }

  it('tells of +++ only that, since what is between is not YAML', () => {
    const found = readFrontMatter('+++\ncredential = "x"\ntitle = "y"\n+++\nText');
    assert.deepEqual(
      found?.problems.map(({ variant }) => variant),
      ['plus-signs'],
    );
  });

  it('says where the text below begins', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF---${newline}credential: x${newline}--- ${newline}# Part 1`;
      const found = readFrontMatter(text);
      assert.equal(text.slice(found?.bodyStart), '# Part 1');
      assert.equal(text.slice(found?.end, found?.span.end), '--- ');
      assert.equal(found?.span.start, 1);
      assert.equal(found.closed, newline !== '\r');
    }
    assert.equal(readFrontMatter('---\ncredential: x\n---')?.closed, false);
  });

  it('looks at nothing behind the front matter', () => {
    const start = performance.now();
    for (const head of ['---\ncredential: x\n---\n', '# Text\n', '---\n', '', 'credential: x\n']) {
      const text = head + 'x'.repeat(30_000_000);
      for (let time = 0; time < 20; time += 1) isSubmission(text);
    }
    assert.ok(performance.now() - start < 1500);
  });
});
