import assert from 'node:assert/strict';
import { createCredentials } from '../../../../server/core/credential/registry.ts';

const file = 'test.credential.yaml';

function read(text: string) {
  const credentials = createCredentials([{ file, text: () => text }]);
  return { definition: credentials.find('x'), problems: credentials.problemsOf(file) };
}

describe('Reading a definition', () => {
  it('fills in what is not stated', () => {
    const { definition, problems } = read('id: x\ntitle: X\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(definition, {
      id: 'x',
      title: 'X',
      outcome: { label: 'Essential Outcome', abbreviation: 'EO' },
      outcomes: [],
      parts: [],
      artifacts: [],
      checklist: [],
      prompts: [],
      language: { avoid: [], prefer: [] },
      evidenceKinds: [],
      severities: {},
      notes: [],
    });
  });

  it('takes the short forms that people write', () => {
    const { definition, problems } = read(`id: x
title: X
outcomes:
  - id: 1
    statement: One
    details:
      - 1.1 First clause
      - Second clause
      - { id: 1.10, statement: Tenth, origin: derived }
parts:
  - id: part-1
    title: Overview
    kind: questions
    words: { minimum: "1000" }
    questions:
      - id: 1
        prompt: Why?
        asks: [the reason, { text: the cause, keywords: ["{be|}cause"], optional: yes }]
    sections: [{ id: script, titles: [Script] }]
  - id: part-2
    title: Evidence
    kind: evidence
    evidence: { per: outcome }
artifacts:
  - { kind: video, duration: { minimum: 10:00, maximum: 900 }, types: [.MP4, mov] }
course:
  weeks: [{ from: 1, setting: Zoom, content: [Start] }, { from: 2, to: 4, setting: School }]
severities: { missing-part: off }
notes: [One note]
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(definition?.outcomes[0]?.details, [
      { id: '1.1', statement: 'First clause', origin: 'issuer' },
      { id: '1.2', statement: 'Second clause', origin: 'issuer' },
      { id: '1.10', statement: 'Tenth', origin: 'derived' },
    ]);
    const [overview, evidence] = definition.parts;
    assert.deepEqual(overview?.words, { minimum: 1000 });
    assert.deepEqual(overview.questions[0]?.asks, [
      { text: 'the reason', keywords: [], optional: false },
      { text: 'the cause', keywords: ['{be|}cause'], optional: true },
    ]);
    assert.deepEqual(overview.sections, [{ id: 'script', titles: ['Script'], required: true }]);
    assert.deepEqual(evidence?.evidence, {
      per: 'outcome',
      locator: 'required',
      explanation: { minimumWords: 15 },
    });
    assert.deepEqual(definition.artifacts[0]?.duration, { minimum: 600, maximum: 900 });
    assert.deepEqual(definition.artifacts[0].types, ['mp4', 'mov']);
    assert.deepEqual(
      definition.course?.weeks.map(({ from, to }) => [from, to]),
      [
        [1, 1],
        [2, 4],
      ],
    );
    assert.deepEqual({ ...definition.severities }, { 'missing-part': 'off' });
    assert.deepEqual(definition.notes, [{ text: 'One note' }]);
  });

  const cases: readonly (readonly [yaml: string, ...problems: (readonly [string, string])[]])[] = [
    ['', ['credential-schema/missing-key', '']],
    ['title: X', ['credential-schema/missing-key', 'title']],
    ['id: x', ['credential-schema/missing-key', 'id']],
    ['id: x\ntitel: X', ['credential-schema/unknown-key-meant', 'titel']],
    ['just text', ['credential-schema/expected-keys', 'just text']],
    ['id: x\ntitle: "X', ['credential-syntax/unclosed-quote', '"X']],
    ['id: x y\ntitle: X', ['credential-schema/expected-id', 'x y']],
    ['id: x\ntitle: ""', ['credential-schema/missing-value', '""']],
    [
      'id: x\ntitle: X\nparts:\n  - id: a\n    title: A\n    kind: evidence\n    sections: [{ id: s, titles: [] }]',
      ['credential-schema/missing-value', '[]'],
    ],
    ['id: x\ntitle: X\noutcomes: [{ id: 1 }]', ['credential-schema/missing-key', '{']],
    ['id: x\ntitle: X\nparts:\n  - id: a\n    title: A', ['credential-schema/missing-key', 'id']],
    [
      'id: x\ntitle: X\nparts:\n  - id: a\n    title: A\n    kind: storie',
      ['credential-schema/not-in-list', 'storie'],
    ],
    ['id: x\ntitle: X\nchecklist: [{ id: a, text: A }, { id: a, text: B }]', ['duplicate-id', 'a']],
    [
      'id: x\ntitle: X\nartifacts: [{ kind: video, duration: { minimum: 10m } }]',
      ['credential-schema/expected-duration', '10m'],
    ],
    [
      'id: x\ntitle: X\nlanguage: { avoid: [{ phrase: "a {b", message: c }] }',
      ['credential-schema/phrase-unclosed-brace', '"a {b"'],
    ],
    [
      'id: x\ntitle: X\nseverities: { missing-prat: off }',
      ['credential-schema/unknown-code-meant', 'missing-prat'],
    ],
    [
      'id: x\ntitle: X\nartifacts: [{ kind: video, duration: { minimum: "5:00", maximum: "2:00" } }]',
      ['credential-schema/limits-crossed', '"2:00"'],
    ],
    [
      'id: x\ntitle: X\nartifacts: [{ kind: video, minimum: 2, maximum: 1 }]',
      ['credential-schema/limits-crossed', '1'],
    ],
    [
      'id: x\ntitle: X\nparts: [{ id: a, title: A, kind: narrative, words: { minimum: 1,000 } }]',
      ['credential-schema/expected-whole-number', '1,000'],
    ],
    [
      'id: x\ntitle: X\noutcomes:\n  - id: 2\n    statement: B\n    details: [{ id: "1.1", statement: C }]',
      ['credential-schema/other-outcome', '"1.1"'],
    ],
    [
      'id: x\ntitle: X\noutcomes:\n  - id: 2\n    statement: B\n    details:\n      - 1.1 C\n      - 2.2 D\n      - E',
      ['credential-schema/other-outcome', '1.1'],
    ],
    [
      'id: x\ntitle: X\noutcomes:\n  - id: 1\n    statement: A\n    details:\n      - 1.1 B\n      - 1.1 C\n      - "1.1 D"\n      - E',
      ['duplicate-id', '1.1'],
      ['duplicate-id', '"1.1 D"'],
    ],
    [
      'id: x\ntitle: X\ncourse: { weeks: [{ from: 4, to: 2, setting: Zoom }] }',
      ['credential-schema/weeks-reversed', '2'],
    ],
    ['id: x\ntitle: X\noutcoms: []', ['credential-schema/unknown-key-meant', 'outcoms']],
    [
      'id: x\ntitle: X\noutcomes:\n  - <<: { id: 1 }\n    statement: A',
      ['credential-syntax/merge-key', '<<'],
    ],
    ['id: x\nextends: [y]', ['credential-schema/text-in-brackets', '[y]']],
    ['extend: y\noutcomes: []', ['credential-schema/unknown-key-meant', 'extend']],
    ['id: x\ntitle: X\nextends: x', ['circular-extends', 'x']],
    ['id: x\ntitle: X\nextends: y', ['unknown-extends', 'y']],
    ['extends: y', ['unknown-extends', 'y']],
  ];
  for (const [yaml, ...expected] of cases) {
    it(`says of ${JSON.stringify(yaml)}: ${expected.map(([key]) => key).join(', ')}`, () => {
      const { problems } = read(yaml);
      const found = problems.map(({ code, variant, span }) => [
        variant === undefined ? code : `${code}/${variant}`,
        yaml.slice(span.start, span.end),
      ]);
      assert.deepEqual(found.sort(), [...expected].sort());
    });
  }

  it('calls a misspelling an error where it leaves a gap', () => {
    const severities = (yaml: string) => read(yaml).problems.map(({ severity }) => severity);
    assert.deepEqual(severities('id: x\ntitel: X'), ['error']);
    assert.deepEqual(severities('id: x\ntitle: X\nisuer: Y'), ['warning']);
    assert.deepEqual(severities('id: x\ntitle: X\nextend: Y'), ['error']);
  });

  it('means by a misspelled key the one that takes such a value', () => {
    const meant = (yaml: string) => read(yaml).problems.map((problem) => problem.arguments.meant);
    assert.deepEqual(meant('id: x\ntitle: X\noutcoms: []'), ['outcomes']);
    assert.deepEqual(meant('id: x\ntitle: X\noutcoms: { label: Practice }'), ['outcome']);
  });

  it('numbers details without a number around those that have one', () => {
    const { definition } = read(
      'id: x\ntitle: X\noutcomes: [{ id: 1, statement: A, details: [B, 1.1 C, D] }]',
    );
    const details = definition?.outcomes[0]?.details.map(({ id, statement }) => `${id} ${statement}`);
    assert.deepEqual(details, ['1.2 B', '1.1 C', '1.3 D']);
  });
});
