import assert from 'node:assert/strict';
import { type CredentialSource, createCredentials } from '../../../../server/core/credential/registry.ts';

const base = `id: eln/base
title: Base
outcomes:
  - id: 1
    statement: First
    details:
      - { id: 1.1, statement: Derived one, origin: derived }
      - { id: 1.2, statement: Derived two, origin: derived }
  - id: 2
    statement: Second
    details:
      - { id: 2.1, statement: Stated }
      - { id: 2.2, statement: Derived, origin: derived }
parts:
  - id: part-1
    title: Overview
    kind: questions
    words: { minimum: 1000, maximum: 3000 }
    questions: [{ id: 1, prompt: Why? }]
checklist: [{ id: a, text: A }]
notes: [Base note]
`;

const builtIn: CredentialSource = {
  file: 'built-in/base.credential.yaml',
  text: () => base,
  builtInId: 'eln/base',
};

function withFiles(files: Readonly<Record<string, string>>) {
  return createCredentials([
    builtIn,
    ...Object.entries(files).map(([file, text]) => ({ file, text: () => text })),
  ]);
}

function codes(problems: readonly { code: string; variant?: string }[]): string[] {
  return problems.map(({ code, variant }) => (variant === undefined ? code : `${code}/${variant}`));
}

describe('The credentials that are known', () => {
  it('are built from what they extend, by id', () => {
    const credentials = withFiles({
      'w/mine.credential.yaml': `id: mine
extends: eln/base
outcomes:
  - id: 1
    details: [From the portal]
  - id: 2
    details: [{ id: 2.1, origin: assumed }, { id: 2.3, statement: New }]
  - { id: 3, statement: Third }
parts:
  - { id: part-1, words: { minimum: 800 }, questions: [{ id: 2, prompt: How? }] }
checklist: [{ id: b, text: B }]
`,
    });
    assert.deepEqual(credentials.problemsOf('w/mine.credential.yaml'), []);
    const mine = credentials.find('mine');
    assert.equal(mine?.title, 'Base');
    assert.deepEqual(mine.outcomes[0]?.details, [
      { id: '1.1', statement: 'From the portal', origin: 'issuer' },
    ]);
    assert.deepEqual(mine.outcomes[1]?.details, [
      { id: '2.1', statement: 'Stated', origin: 'assumed' },
      { id: '2.3', statement: 'New', origin: 'issuer' },
    ]);
    assert.equal(mine.outcomes[2]?.statement, 'Third');
    assert.deepEqual(mine.parts[0]?.words, { minimum: 800, maximum: 3000 });
    assert.deepEqual(
      mine.parts[0].questions.map(({ id }) => id),
      ['1', '2'],
    );
    assert.deepEqual(
      mine.checklist.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(mine.notes, [{ text: 'Base note' }]);
    assert.equal(
      credentials.find('eln/base')?.outcomes[0]?.details.length,
      2,
      'what is extended stays as it is',
    );
  });

  it('lets a file of the workspace take the place of a built-in definition that it extends', () => {
    for (const head of ['extends: eln/base', 'id: eln/base\nextends: eln/base']) {
      const credentials = withFiles({ 'w/a.credential.yaml': `${head}\ntitle: Ours\n` });
      assert.deepEqual(credentials.problemsOf('w/a.credential.yaml'), []);
      assert.equal(credentials.find('eln/base')?.title, 'Ours');
      assert.equal(credentials.find('eln/base')?.outcomes.length, 2);
      assert.deepEqual(credentials.ids, ['eln/base']);
      assert.equal(credentials.fileOf('eln/base'), 'w/a.credential.yaml');
    }
  });

  it('extend files beside them', () => {
    const credentials = withFiles({
      'w/a/one.credential.yaml': 'id: one\nextends: ../b/two.credential.yaml\n',
      'w/b/two.credential.yaml': 'id: two\ntitle: Two\nextends: ./three.credential.yaml\n',
      'w/b/three.credential.yaml': 'id: three\ntitle: Three\nissuer: Us\n',
    });
    assert.deepEqual(credentials.find('one')?.issuer, 'Us');
    assert.equal(credentials.find('one')?.title, 'Two');
  });

  it('need an id of their own when they extend a file', () => {
    const credentials = withFiles({
      'w/a.credential.yaml': 'extends: ./b.credential.yaml\n',
      'w/b.credential.yaml': 'id: b\ntitle: B\n',
    });
    assert.deepEqual(codes(credentials.problemsOf('w/a.credential.yaml')), ['credential-schema/missing-key']);
    assert.deepEqual(credentials.ids, ['b', 'eln/base']);
  });

  it('tell each file of a circle, and only those', () => {
    const credentials = withFiles({
      'a.credential.yaml': 'id: a\ntitle: A\nextends: b\n',
      'b.credential.yaml': 'id: b\ntitle: B\nextends: c\n',
      'c.credential.yaml': 'id: c\ntitle: C\nextends: b\n',
    });
    assert.deepEqual(codes(credentials.problemsOf('a.credential.yaml')), []);
    assert.deepEqual(codes(credentials.problemsOf('b.credential.yaml')), ['circular-extends']);
    assert.deepEqual(codes(credentials.problemsOf('c.credential.yaml')), ['circular-extends']);
    assert.equal(credentials.find('b')?.title, 'B');
  });

  it('survive a very long chain', () => {
    const files = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [
        `${n}.credential.yaml`,
        `id: n${n}\ntitle: N\nextends: n${n + 1}\n`,
      ]),
    );
    assert.equal(withFiles(files).find('n0')?.title, 'N');
  });

  it('suggest what was meant', () => {
    const credentials = withFiles({ 'a.credential.yaml': 'id: a\nextends: eln/bsae\n' });
    assert.equal(credentials.nearest('base'), 'eln/base');
    assert.equal(credentials.nearest('eln/bas'), 'eln/base');
    assert.equal(credentials.nearest('something/else'), undefined);
    const [problem] = credentials.problemsOf('a.credential.yaml');
    assert.equal(problem?.variant, 'did-you-mean');
    assert.equal(problem.fixes?.()[0]?.edits[0]?.text, 'eln/base');
  });

  for (const reference of ['b.credential.yaml', 'b', './b', '.\\b.credential.yaml']) {
    it(`suggest the file that “${reference}” means`, () => {
      const credentials = withFiles({
        'w/a.credential.yaml': `id: a\nextends: ${reference}\n`,
        'w/b.credential.yaml': 'id: b/c\ntitle: B\n',
      });
      const [problem] = credentials.problemsOf('w/a.credential.yaml');
      assert.equal(problem?.fixes?.()[0]?.edits[0]?.text, './b.credential.yaml');
    });
  }

  it('tell of limits that cross those of what they extend', () => {
    const problems = (words: string) =>
      codes(
        withFiles({
          'a.credential.yaml': `extends: eln/base\nparts: [{ id: part-1, words: ${words} }]\n`,
        }).problemsOf('a.credential.yaml'),
      );
    assert.deepEqual(problems('{ maximum: 900 }'), ['credential-schema/limits-crossed-below']);
    assert.deepEqual(problems('{ minimum: 3001 }'), ['credential-schema/limits-crossed-below']);
    assert.deepEqual(problems('{ minimum: 900, maximum: 800 }'), ['credential-schema/limits-crossed']);
    assert.deepEqual(problems('{ maximum: 1000 }'), []);
  });

  it('tell when two files have one id', () => {
    const credentials = withFiles({
      'a.credential.yaml': 'id: a\ntitle: First\n',
      'b.credential.yaml': 'id: a\ntitle: Second\n',
    });
    assert.equal(credentials.find('a')?.title, 'First');
    assert.deepEqual(codes(credentials.problemsOf('a.credential.yaml')), []);
    assert.deepEqual(codes(credentials.problemsOf('b.credential.yaml')), ['duplicate-id/definition']);
  });

  it('are read once, and built-in ones only when needed', () => {
    let readings = 0;
    const text = () => {
      readings += 1;
      return base;
    };
    const credentials = createCredentials([{ ...builtIn, text }]);
    assert.deepEqual(credentials.ids, ['eln/base']);
    assert.equal(readings, 0);
    assert.equal(credentials.find('eln/base'), credentials.find('eln/base'));
    assert.equal(readings, 1);
    assert.equal(credentials.find('__proto__'), undefined);
  });
});
