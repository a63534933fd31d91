import assert from 'node:assert/strict';
import { smallSubmission } from '../../../../support/cursor.ts';
import { credentialFrom, labels, offersAt, taken, told } from './offers.ts';

/** The small submission with a line of its own below question 2. */
const below = (line: string): string =>
  smallSubmission.replace('after two weeks.\n', `after two weeks.\n\n${line}\n`);

/** That line once an offer was taken. */
function line(marked: string, label: string): string {
  return /weeks\.\n\n([\s\S]*?)\n\n# Part 2/.exec(taken(below(marked), label))?.[1] ?? '';
}

const all = ['EO 1', 'EO 1.1', 'EO 1.2', 'EO 2'];

describe('Completion of outcomes', () => {
  it('offers the outcomes and details with their text and state', () => {
    const offers = offersAt(below('This is EO ‸.'));
    assert.deepEqual(
      offers.map(({ label, state, kind, detail }) => [label, state, kind, told(detail)]),
      [
        ['EO 1', 'covered', 'outcome', 'Build a trusting relationship with the person who is coached.'],
        ['EO 1.1', 'covered', 'detail', 'Build a trusting relationship'],
        ['EO 1.2', 'covered', 'detail', 'Address leadership issues openly'],
        ['EO 2', 'covered', 'outcome', 'Plan the next steps together.'],
      ],
    );
  });

  it('writes the short name, whatever was begun', () => {
    assert.equal(line('This is EO ‸.', 'EO 1.2'), 'This is EO 1.2‸.');
    assert.equal(line('🙂 This is EO 1.‸ and', 'EO 1.2'), '🙂 This is EO 1.2‸ and');
    assert.equal(line('This is (eo‸)', 'EO 2'), 'This is (EO 2‸)');
    assert.equal(line('An essential outcome ‸', 'EO 2'), 'An EO 2‸');
    assert.equal(line('EO\u00A0‸', 'EO 2'), 'EO 2‸');
    assert.equal(line('| EO ‸ | x |', 'EO 2'), '| EO 2‸ | x |');
  });

  it('finds what is typed in the spelling that was begun', () => {
    const filters = (marked: string): string[] => offersAt(below(marked)).map(({ filter }) => filter);
    assert.deepEqual(filters('eo ‸'), ['eo 1', 'eo 1.1', 'eo 1.2', 'eo 2']);
    assert.deepEqual(filters('Essential Outcome 1‸').slice(0, 2), [
      'Essential Outcome 1',
      'Essential Outcome 1.1',
    ]);
    assert.deepEqual(filters('EO1‸'), ['EO1', 'EO1.1', 'EO1.2']);
  });

  it('replaces the rest of the number, and no other text', () => {
    assert.equal(line('EO ‸1.1 is', 'EO 1.2'), 'EO 1.2‸ is');
    assert.equal(line('EO 1‸.1 is', 'EO 1.2'), 'EO 1.2‸ is');
    assert.equal(line('EO ‸2nd', 'EO 1'), 'EO 1‸2nd');
    assert.equal(line('EO ‸text', 'EO 1'), 'EO 1‸text');
  });

  it('offers nothing where no outcome is begun or a number is finished', () => {
    for (const text of [
      'video ‸',
      'EO 1.1‸ is',
      'EO 1.1 ‸',
      'EO .‸',
      'EO 3‸',
      '`EO ‸`',
      '<!-- EO ‸ -->',
      'NEO ‸',
      'EO, ‸',
    ]) {
      assert.deepEqual(labels(below(text)), [], text);
    }
    assert.deepEqual(labels(below('EO 1‸ is')), ['EO 1', 'EO 1.1', 'EO 1.2']);
    assert.deepEqual(labels(below('EO ‸')), all);
  });

  it('takes a single letter for a name only as it is written, and any sign as itself', () => {
    const text = '---\ncredential: test/practices\n---\n\n# Evidence of Practice\n\n';
    assert.deepEqual(labels(`${text}P ‸`), ['P 1', 'P 2']);
    assert.deepEqual(labels(`${text}On p ‸`), []);
    assert.deepEqual(labels(`${text}practice ‸`), ['P 1', 'P 2']);
    const credentials = credentialFrom(
      'id: own/x\ntitle: X\noutcome: { label: "R&D (goal)", abbreviation: "R&D" }\noutcomes: [{ id: "1", statement: Ask. }]\nparts: []\n',
    );
    assert.deepEqual(labels('---\ncredential: own/x\n---\n\nR&D ‸', { credentials }), ['R&D 1']);
  });
});

describe('Completion of headings', () => {
  const empty = '---\ncredential: test/brief\n---\n\n';
  const part1 = `${empty}# Part 1. Overview Questions\n\n## Question 2\n\nText.\n\n`;
  const part2 = `${part1}# Part 2. Work Examples\n\n### EO 1\n\n#### EO 1.2\n\nText.\n\n`;

  it('offers what is missing, what belongs at the cursor first', () => {
    assert.deepEqual(labels(`${empty}#‸`), [
      'Part 1. Overview Questions',
      'Part 2. Work Examples/Artifacts',
      'Part 3. Reflection and Application',
    ]);
    assert.deepEqual(labels(`${part1}## ‸`), [
      'Question 1. Describe the strategies you use to build trust with a school leader.',
      'Part 2. Work Examples/Artifacts',
      'Part 3. Reflection and Application',
    ]);
    assert.deepEqual(labels(`${part2}## ‸`), [
      'Video Script',
      'EO 1.1 Build a trusting relationship',
      'EO 2. Plan the next steps together.',
      'Part 3. Reflection and Application',
      'Question 1. Describe the strategies you use to build trust with a school leader.',
    ]);
    assert.deepEqual(labels(below('#‸')), []);
  });

  it('tells what is to be written below', () => {
    const [first] = offersAt(`${empty}#‸`);
    assert.match(told(first?.documentation), /^Develop a responsive narrative/);
  });

  it('writes the heading as deep as its like', () => {
    const last = (text: string, label: string): string => taken(text, label).split('\n').at(-1) ?? '';
    assert.equal(
      last(`${part2}#‸`, 'EO 1.1 Build a trusting relationship'),
      '#### EO 1.1 Build a trusting relationship‸',
    );
    assert.equal(
      last(`${part2}#‸`, 'EO 2. Plan the next steps together.'),
      '### EO 2. Plan the next steps together.‸',
    );
    assert.equal(last(`${part2}### Vid‸`, 'Video Script'), '## Video Script‸');
    assert.equal(
      last(`${part2}## ‸  `, 'Part 3. Reflection and Application'),
      '# Part 3. Reflection and Application‸',
    );
  });

  it('looks for what was typed in the heading', () => {
    const filters = (marked: string): string[] => offersAt(marked).map(({ filter }) => filter);
    assert.equal(filters(`${part2}#‸`)[0], '# Video Script');
    assert.equal(filters(`${part2}### Vi‸`)[0], '### Video Script');
  });

  it('offers weeks of a course', () => {
    const course = '---\ncredential: test/course\n---\n\n# Course Log\n\n## Week 1\n\nText.\n\n#‸';
    assert.deepEqual(labels(course), ['Weeks 2–4', 'Week 5', 'Part 1. Leadership Team']);
  });

  it('does not offer what a paragraph elsewhere speaks of', () => {
    const named = `${part2}For EO 2 see [@plan, p. 1], which we wrote together.\n\n## ‸`;
    assert.ok(!labels(named).some((label) => label.startsWith('EO 2')));
  });

  it('escapes what would be markup', () => {
    const credentials = credentialFrom(
      'id: own/x\ntitle: X\noutcomes: []\nparts: [{ id: p, title: "*Why* [this] <b>?", kind: narrative }]\n',
    );
    const text = '---\ncredential: own/x\n---\n\n#‸';
    assert.match(taken(text, '*Why* [this] <b>?', { credentials }), /\n# \\\*Why\\\* \\\[this\\\] \\<b>\?‸$/);
  });

  it('offers nothing inside of a heading that is written, in code or deeper than six', () => {
    for (const text of [
      '#‸ Part 1',
      '## Question ‸1',
      '    #‸',
      '```\n#‸\n```',
      '<!--\n#‸\n-->',
      '#######‸',
      'text #‸',
    ]) {
      assert.deepEqual(labels(part1 + text), [], text);
    }
  });
});

describe('Completion of prompts', () => {
  const credentials = credentialFrom(
    `id: own/x
title: X
outcomes: []
parts: []
prompts:
  - { group: Before, text: "What do you *want*?" }
  - { group: After, text: How did it go? }
  - { group: After, text: How did it go? }
`,
  );
  const text = '---\ncredential: own/x\n---\n\nText.\n\n';

  it('offers each on an empty line, to be answered behind it', () => {
    const offers = offersAt(`${text}‸`, { credentials });
    assert.deepEqual(
      offers.map(({ label, detail }) => [label, told(detail)]),
      [
        ['What do you *want*?', 'Before'],
        ['How did it go?', 'After'],
      ],
    );
    assert.equal(
      taken(`${text}Wh‸`, 'What do you *want*?', { credentials }),
      `${text}**What do you \\*want\\*?** ‸`,
    );
  });

  it('offers none inside of a paragraph or in code', () => {
    for (const line of [
      'One line\nHow‸',
      'How did‸',
      'Ho‸w',
      '```\n‸\n```',
      '```\n\n‸\n',
      '<!--\n\n‸\n-->',
      '- ‸',
    ]) {
      assert.deepEqual(labels(text + line, { credentials }), [], line);
    }
  });
});
