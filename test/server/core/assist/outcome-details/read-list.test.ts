import assert from 'node:assert/strict';
import { readDetailList } from '../../../../../server/core/assist/outcome-details/read-list.ts';
import { say } from '../../../../../server/core/index.ts';
import { credentials } from '../../../../support/brief.ts';

const definition = credentials.find('test/brief');
assert.ok(definition);

/** Details as `1.1 words`, one to a line; then what was left out as `! line: words – why`. */
function readingOf(list: string): string[] {
  assert.ok(definition);
  const { outcomes, notUnderstood } = readDetailList(list, definition);
  return [
    ...outcomes.flatMap(({ details }) => details.map(({ id, statement }) => `${id} ${statement}`)),
    ...notUnderstood.map(({ line, text, reason }) => `! ${line}: ${text} – ${say([reason])}`),
  ];
}

const wanted = ['1.1 Builds trust', '1.2 Names the issue: openly', '2.1 Co-writes “the plan”'];

const lists: Readonly<Record<string, string>> = {
  'numbers alone': '1.1 Builds trust\n1.2 Names the issue: openly\n2.1 Co-writes “the plan”',
  'numbers with dots and colons':
    '1.1. Builds trust\n1.2: Names the issue: openly\n2.1) Co-writes “the plan”',
  'the abbreviation': 'EO 1.1: Builds trust\nEO 1.2 – Names the issue: openly\nEO2.1 Co-writes “the plan”',
  'the label, in capitals':
    'ESSENTIAL OUTCOME 1.1 Builds trust\nESSENTIAL OUTCOME 1.2 Names the issue: openly\nESSENTIAL OUTCOME 2.1 Co-writes “the plan”',
  letters: '1a. Builds trust\n1b. Names the issue: openly\n2a. Co-writes “the plan”',
  'letters behind a dot': '1.a Builds trust\n1.b Names the issue: openly\n2.a Co-writes “the plan”',
  'bullets below outcomes':
    'EO 1: Build a trusting relationship\n• Builds trust\n• Names the issue: openly\n\nEO 2\n• Co-writes “the plan”',
  'bullets of Word, with tabs':
    'EO 1\n•\tBuilds trust\no\tNames the issue: openly\nEO 2\n•\tCo-writes “the plan”',
  'lists with letters below outcomes':
    'Essential Outcome 1. Trust\na) Builds trust\nb) Names the issue: openly\nEssential Outcome 2. Plans\n(a) Co-writes “the plan”',
  'lists with numbers below outcomes':
    'EO 1\n1. Builds trust\n2. Names the issue: openly\nEO 2\n1. Co-writes “the plan”',
  'outcomes as numbers':
    '1. Trust\n- Builds trust\n- Names the issue: openly\n2. Plans\n- Co-writes “the plan”',
  'the outcomes’ own words as headings':
    'Build a trusting relationship with the person who is coached.\n- Builds trust\n- Names the issue: openly\nPlan the next steps together.\n- Co-writes “the plan”',
  'lines without any mark below outcomes':
    'EO 1: Build a trusting relationship with the person who is coached.\nBuilds trust\n\nNames the issue: openly\nEO 2\nCo-writes “the plan”',
  'each line with its outcome':
    'EO 1: Builds trust\nEO 1: Names the issue: openly\nEO 2: Co-writes “the plan”',
  'a table with tabs':
    'Outcome\tDetail\tDescription\nEO 1\t1.1\tBuilds trust\nEO 1\t1.2\tNames the issue: openly\nEO 2\t2.1\tCo-writes “the plan”',
  'a table of a spreadsheet, with quotes and merged cells':
    'Outcome\tDescription\nEO 1 Build a trusting relationship\tBuilds trust\n\t"Names the issue: openly"\nEO 2\t"Co-writes “the plan”"',
  'a table of two columns': '1.1\tBuilds trust\n1.2\tNames the issue: openly\n2.1\tCo-writes “the plan”',
  'a Markdown table':
    '| Detail | Statement |\n|---|---|\n| EO 1.1 | Builds trust |\n| EO 1.2 | Names the issue: openly |\n| EO 2.1 | Co-writes “the plan” |',
  'Markdown headings and bold':
    '## **EO 1** Trust\n\n- **Builds trust**\n- Names the issue: openly\n\n## EO 2\n\n- Co-writes “the plan”',
  'wrapped lines':
    'EO 1: Build a trusting relationship\nwith the person who is coached.\n1.1 Builds\ntrust\n1.2 Names the\n    issue: openly\n2.1 Co-\nwrites “the plan”',
  'numbers on lines of their own':
    '1.1\nBuilds trust\n\n1.2\n\nNames the issue: openly\n\n2.1\nCo-writes “the plan”',
  'no-break and invisible characters':
    '\uFEFF1.1\u00A0Builds\u200B trust\r\n1.2\u2003Names the issue: openly\r\n2.1 Co-writes “the plan”\r\n',
  'another order': '2.1 Co-writes “the plan”\n1.2 Names the issue: openly\n1.1 Builds trust',
};

describe('A list of details from a portal', () => {
  for (const [kind, list] of Object.entries(lists)) {
    it(`is read with ${kind}`, () => assert.deepEqual(readingOf(list), wanted));
  }

  it('goes on where a wrapped line begins with a figure', () => {
    assert.deepEqual(readingOf('1.1 Spends at least\n2.5 hours with the team\n1.2 Plans'), [
      '1.1 Spends at least 2.5 hours with the team',
      '1.2 Plans',
    ]);
  });

  it('leaves out what it does not understand, line by line, and says why', () => {
    const list = [
      'Page 2 of 5',
      '- Builds trust',
      '1.1 Builds trust',
      '7.1 Flies',
      '1.1 Builds trust again',
      '1.2 …',
      '',
      'Upload your evidence here.',
      'EO 9: Sings',
    ].join('\n');
    assert.deepEqual(readingOf(list), [
      '1.1 Builds trust',
      '! 1: Page 2 of 5 – No outcome stands above it, so nobody can tell which one it belongs to.',
      '! 2: - Builds trust – No outcome stands above it, so nobody can tell which one it belongs to.',
      '! 4: 7.1 Flies – The credential has no outcome 7.',
      '! 5: 1.1 Builds trust again – Detail 1.1 stands above already.',
      '! 6: 1.2 … – A detail without words.',
      '! 8: Upload your evidence here. – It is neither a detail nor an outcome.',
      '! 9: EO 9: Sings – The credential has no outcome 9.',
    ]);
  });

  it('is nothing where there is nothing', () => {
    assert.deepEqual(readingOf(''), []);
    assert.deepEqual(readingOf('\n\t\n  \n'), []);
  });

  it('is read in a time that grows with its length, and no further than is sensible', () => {
    const found = readingOf(`1.1 ${'very '.repeat(50_000)}long`);
    assert.match(found.at(-1) ?? '', /too long/);
    for (const piece of ['1.', '\t', '| ', 'EO ', '- ', '1.1 ', '(a) ', '.'.repeat(50)]) {
      readingOf(piece.repeat(40_000 / piece.length));
      readingOf(`${piece}\n`.repeat(20_000 / piece.length));
    }
  });
});
