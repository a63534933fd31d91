import assert from 'node:assert/strict';
import { type Credentials, check, createCredentials, readSubmission } from '../../server/core/index.ts';
import { factsOf } from '../support/brief.ts';
import { within } from './bounds.ts';

/** Credentials from texts by file name; everything that is said of each file, in the time that is promised. */
function problemsIn(texts: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return within(1, () => {
    const credentials = credentialsOf(texts);
    return Object.fromEntries(
      Object.keys(texts).map((file) => [file, credentials.problemsOf(file).map(({ code }) => code)]),
    );
  });
}

function credentialsOf(texts: Readonly<Record<string, string>>): Credentials {
  return createCredentials(Object.entries(texts).map(([file, text]) => ({ file, text: () => text })));
}

const head = 'id: test/a\ntitle: A\nissuer: Nobody\n';
const outcomes = 'outcomes:\n  - { id: "1", statement: Listen }\n';
const file = 'a.credential.yaml';

function phrase(written: string): string {
  return `${head}${outcomes}parts:\n  - { id: p, title: P, kind: narrative }\nlanguage:\n  avoid:\n    - { phrase: '${written}', message: no }\n`;
}

describe('A hostile definition', () => {
  it('that extends itself is told so', () => {
    assert.deepEqual(problemsIn({ [file]: `${head}extends: ./a.credential.yaml\n` })[file], [
      'circular-extends',
    ]);
  });

  for (const length of [2, 3, 19, 200]) {
    it(`in a circle of ${length} is told so`, () => {
      const name = (index: number): string => `${index % length}.credential.yaml`;
      const texts = Object.fromEntries(
        Array.from({ length }, (_, index) => [
          name(index),
          `id: test/${index}\ntitle: A\nissuer: B\nextends: ./${name(index + 1)}\n`,
        ]),
      );
      for (const codes of Object.values(problemsIn(texts))) assert.ok(codes.includes('circular-extends'));
    });
  }

  it('at the end of a chain of a thousand is told that the chain is too long', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `${index}.credential.yaml`,
        `id: test/${index}\ntitle: A\nissuer: B\n${index === 0 ? outcomes : `extends: ./${index - 1}.credential.yaml\n`}`,
      ]),
    );
    assert.ok(problemsIn(texts)['999.credential.yaml']?.includes('circular-extends'));
  });

  for (const target of [
    '../../../../etc/passwd',
    '/etc/passwd',
    'https://example.org/a',
    'C:\\a',
    '//host/a',
    'a\0b',
  ]) {
    it(`that extends ${JSON.stringify(target)} finds nothing there`, () => {
      const codes = problemsIn({ [file]: `${head}${outcomes}extends: ${JSON.stringify(target)}\n` })[file];
      assert.ok(codes && codes.length > 0);
    });
  }

  for (const key of [
    'title',
    'outcomes',
    'parts',
    'artifacts',
    'checklist',
    'language',
    'course',
    'severities',
  ]) {
    for (const [kind, value] of Object.entries({
      list: '[[1], {}]',
      map: '{ a: { b: [] } }',
      text: 'x',
      number: '7',
    })) {
      it(`with a ${kind} as ${key} is read without harm`, () => {
        const texts = {
          [file]: `${head.replace(/^title.*\n/m, key === 'title' ? '' : '$&')}${key === 'outcomes' ? '' : outcomes}${key}: ${value}\n`,
        };
        const codes = problemsIn(texts)[file] ?? [];
        if (key !== 'title' || kind === 'list' || kind === 'map')
          assert.ok(codes.includes('credential-schema'));
      });
    }
  }

  it('with ten thousand details, of which a submission has none, is checked in time', () => {
    // The file itself is as long as one may be: 256 KB.
    const details = Array.from({ length: 10_000 }, (_, index) => `{id: "1.${index}",statement: a}`).join(',');
    const text = `${head}outcomes:\n  - {id: "1",statement: Listen,details: [${details}]}\nparts:\n  - {id: p,title: P,kind: evidence}\n`;
    const credentials = credentialsOf({ [file]: text });
    within(5, () => {
      credentials.problemsOf(file);
      const submission = readSubmission('---\ncredential: test/a\n---\n\n# P\n\nText.\n', credentials);
      assert.ok(submission);
      check(submission, { factsOf, knownCredentials: credentials.ids });
    });
  });

  it('of half a megabyte is refused with one sentence', () => {
    assert.deepEqual(problemsIn({ [file]: `${head}overview: "${'a '.repeat(262_144)}"\n` })[file], [
      'credential-syntax',
    ]);
  });

  for (const [name, written] of Object.entries({
    'an ellipsis between all words': '… a '.repeat(60).trim(),
    'ellipses in a row': '… '.repeat(200).trim(),
    'choices in a row': '{a|b}'.repeat(60),
    'choices with spaces': '{a|b} '.repeat(60).trim(),
    'choices and ellipses': '{a|b} … '.repeat(40).trim(),
    'choices that are never closed': '{a|'.repeat(200),
    'a choice of a thousand': `{${Array.from({ length: 1000 }, (_, index) => `a${index}`).join('|')}}`,
    'what is expensive as a regular expression': '(a+)+$',
    'a regular expression that is none': '[a-',
  })) {
    it(`with a phrase of ${name} is matched in time`, () => {
      const credentials = credentialsOf({ [file]: phrase(written) });
      const text = `---\ncredential: test/a\n---\n\n# P\n\n${`${'a '.repeat(2000)}b.\n\n`.repeat(20)}`;
      within(1, () => {
        credentials.problemsOf(file);
        const submission = readSubmission(text, credentials);
        assert.ok(submission);
        check(submission, { factsOf, knownCredentials: credentials.ids });
      });
    });
  }
});
