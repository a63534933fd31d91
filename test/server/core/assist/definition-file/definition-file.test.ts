import assert from 'node:assert/strict';
import {
  completeDefinition,
  definitionOutline,
  extendsAt,
  hoverDefinition,
  type OutlineItem,
} from '../../../../../server/core/assist/index.ts';
import { createCredentials, say } from '../../../../../server/core/index.ts';
import { builtInCredentials } from '../../../../../server/host/built-in-credentials.ts';
import { readCursor } from '../../../../support/cursor.ts';

const extendable = [
  { id: 'eln/one', title: 'One' },
  { id: 'iel/two', title: 'Two', overview: 'A course.' },
];

function offers(marked: string) {
  const { text, offset } = readCursor(marked);
  return completeDefinition(text, offset, extendable);
}

function labels(marked: string): string[] {
  return offers(marked).map(({ label }) => label);
}

/** The text after the offer of this label. */
function accepted(marked: string, label: string): string {
  const { text } = readCursor(marked);
  const offer = offers(marked).find((each) => each.label === label);
  assert.ok(offer, `${label} is not offered: ${labels(marked)}`);
  return text.slice(0, offer.span.start) + offer.text + text.slice(offer.span.end);
}

describe('Completion in definition files', () => {
  it('offers the keys that are not there yet, with what they are for', () => {
    const found = offers('id: a\n‸\nparts: []\n');
    const names = found.map(({ label }) => label);
    assert.ok(names.includes('title') && names.includes('severities'));
    assert.ok(!names.includes('id') && !names.includes('parts'));
    assert.equal(found.find(({ label }) => label === 'title')?.documentation, 'The name of the credential.');
    assert.equal(accepted('id: a\nti‸', 'title'), 'id: a\ntitle: ');
    assert.equal(accepted('ti‸: Old\n', 'title'), 'title: Old\n');
    assert.equal(accepted('‸', 'id'), 'id: ');
    assert.equal(accepted('id: a\r\nou‸\r\n', 'outcomes'), 'id: a\r\noutcomes:\r\n  - id: \r\n');
  });

  it('offers keys below keys, in lists, in braces', () => {
    assert.deepEqual(labels('outcome:\n  ‸\n'), ['label', 'abbreviation']);
    assert.deepEqual(labels('outcome:\n  label: X\n  ‸\n'), ['abbreviation']);
    assert.deepEqual(labels('outcomes:\n  - id: 1\n    ‸\nparts: []\n'), ['statement', 'source', 'details']);
    assert.deepEqual(labels('outcomes:\n- id: 1\n- ‸\n'), ['id', 'statement', 'source', 'details']);
    assert.deepEqual(labels('outcomes: [{ id: 1, details: [{ ‸ }] }]\n'), ['id', 'statement', 'origin']);
    assert.deepEqual(labels('parts: [{ id: p, words: { minimum: 3, m‸ } }]'), ['maximum']);
    assert.equal(accepted('parts: [{ id: p, wo‸ }]', 'words'), 'parts: [{ id: p, words:  }]');
    assert.equal(accepted('outcomes:\n  ‸\n', 'id'), 'outcomes:\n  - id: \n');
    assert.equal(
      accepted('outcomes:\n  - id: 1\n    det‸\n', 'details'),
      'outcomes:\n  - id: 1\n    details:\n',
    );
  });

  it('offers the values to choose from', () => {
    const kinds = ['questions', 'evidence', 'narrative', 'course'];
    assert.deepEqual(labels('parts:\n  - id: p\n    kind: ‸\n'), kinds);
    assert.deepEqual(labels('parts: [{ id: p, kind: n‸ }]'), kinds);
    assert.equal(
      accepted('parts: [{ id: p, kind: "na‸r" }]', 'narrative'),
      'parts: [{ id: p, kind: "narrative" }]',
    );
    assert.deepEqual(labels('parts:\n  - addressOutcomes: ‸'), ['true', 'false']);
    assert.deepEqual(labels('parts: [{ id: "{", kind: ‸\nid: x\n'), kinds);
  });

  it('offers definitions to extend', () => {
    assert.deepEqual(labels('extends: ‸\n'), ['eln/one', 'iel/two']);
    assert.equal(accepted('extends: eln/o‸n\nid: x\n', 'eln/one'), 'extends: eln/one\nid: x\n');
    const [, second] = offers('extends: ‸');
    assert.deepEqual([second?.detail, second?.documentation], ['Two', 'A course.']);
  });

  it('offers codes and how much they matter', () => {
    const found = offers('severities:\n  too-few-words: error\n  un‸\n');
    assert.ok(found.some(({ label }) => label === 'undefined-acronym'));
    assert.ok(!found.some(({ label }) => label === 'too-few-words'));
    assert.deepEqual(found[0]?.documentation, { message: 'about/front-matter-syntax', arguments: {} });
    assert.ok(labels('severities:\n  ‸').includes('undefined-acronym'));
    assert.deepEqual(labels('severities: { undefined-acronym: ‸ }'), [
      'off',
      'hint',
      'information',
      'warning',
      'error',
    ]);
  });

  for (const marked of [
    '# a comment ‸',
    'title: Some ti‸',
    'title: Some\n  ‸\n',
    'overview: >\n  Some ‸\n',
    'outcome: ‸\n',
    'nonsense:\n  ‸\n',
    '-‸',
    'id: "a ‸',
  ]) {
    it(`offers nothing at ${JSON.stringify(marked)}`, () => assert.deepEqual(labels(marked), []));
  }

  it('never fails, wherever the cursor is', () => {
    const text = 'id: a\nparts: [{ id: p, kind: x } ]\noutcomes:\n  - id: "1"\n    details: [\n\t- a\n';
    for (let offset = -1; offset <= text.length + 1; offset++) completeDefinition(text, offset, extendable);
  });
});

describe('Hover in definition files', () => {
  const hover = (marked: string, extended?: Parameters<typeof hoverDefinition>[2]) => {
    const { text, offset } = readCursor(marked);
    return hoverDefinition(text, offset, extended);
  };

  it('tells what a key is for', () => {
    assert.deepEqual(hover('id: a\nti‸tle: A\n'), {
      span: { start: 6, end: 11 },
      title: 'title',
      lines: ['The name of the credential.'],
    });
    assert.deepEqual(
      hover('outcomes: [{ id: 1, details: [{ id: 1.1, ori‸gin: issuer }] }]')?.title,
      'origin',
    );
    assert.deepEqual(hover('id: a‸a\n'), undefined);
    assert.deepEqual(hover('nonse‸nse: 1\n'), undefined);
  });

  it('tells what is extended, and what a code means', () => {
    const text = 'extends: eln/o‸ne\n';
    assert.deepEqual(hover(text, extendable[0]), {
      span: { start: 9, end: 16 },
      title: 'One',
      lines: ['eln/one'],
    });
    assert.equal(hover(text), undefined);
    assert.equal(hover('severities:\n  too-few‸-words: off\n')?.title, 'too-few-words');
  });
});

describe('The outline of a definition file', () => {
  const shown = ({ name, kind, children }: OutlineItem): unknown => [
    kind,
    typeof name === 'string' ? name : say([name]),
    ...(children.length > 0 ? [children.map(shown)] : []),
  ];

  it('has outcomes with details and parts with questions', () => {
    const text = `parts:
  - id: part-1
    title: Story
    questions: [{ id: 1, prompt: Why? }, { prompt: }]
outcomes:
  - id: 1
    statement: >
      Trust
      comes first
    details:
      - 1.1 Listen
      - { id: 1.2 }
`;
    const items = definitionOutline(text);
    assert.deepEqual(items.map(shown), [
      [
        'part',
        'part-1 Story',
        [
          ['question', '1 Why?'],
          ['question', '(no words)'],
        ],
      ],
      [
        'outcome',
        '1 Trust comes first',
        [
          ['detail', '1.1 Listen'],
          ['detail', '1.2'],
        ],
      ],
    ]);
    const within = ({ span, selection, children }: OutlineItem): void => {
      assert.ok(span.start <= selection.start && selection.end <= span.end);
      for (const child of children) {
        assert.ok(span.start <= child.span.start && child.span.end <= span.end);
        within(child);
      }
    };
    items.forEach(within);
    assert.deepEqual(definitionOutline('parts: [\n: {'), []);
  });
});

describe('What a definition file extends', () => {
  const sources = [
    { file: 'a.credential.yaml', text: () => 'id: our/a\nextends: ./sub/b.credential.yaml\n' },
    {
      file: 'sub/b.credential.yaml',
      text: () => 'id: our/b\nextends: eln/collaborative-leadership-coaching\n',
    },
    { file: 'own.credential.yaml', text: () => 'extends: iel/collaborative-leadership\n' },
    { file: 'half.credential.yaml', text: () => 'extends: eln/coll\n' },
    { file: 'circle.credential.yaml', text: () => 'id: c\nextends: c\n' },
  ];
  const builtIn = builtInCredentials();
  const shipped = builtIn.ids.map((id) => ({
    file: `built-in/${id}`,
    builtInId: id,
    text: () => `id: ${id}\ntitle: ${builtIn.find(id)?.title}\n`,
  }));
  const credentials = createCredentials([...sources, ...shipped]);

  it('is found by path, by id and where the file takes the place of what it extends', () => {
    const extended = (file: string) => credentials.extendedBy(file)?.file;
    assert.equal(extended('a.credential.yaml'), 'sub/b.credential.yaml');
    assert.equal(extended('sub/b.credential.yaml'), 'built-in/eln/collaborative-leadership-coaching');
    assert.equal(extended('own.credential.yaml'), 'built-in/iel/collaborative-leadership');
    assert.equal(extended('circle.credential.yaml'), undefined);
    assert.equal(extended('nowhere'), undefined);
  });

  it('can be neither the file itself nor what builds on it', () => {
    const ids = (file: string) => credentials.extendableBy(file).map(({ id }) => id);
    assert.ok(ids('a.credential.yaml').includes('our/b'));
    assert.ok(!ids('a.credential.yaml').includes('our/a'));
    assert.ok(!ids('sub/b.credential.yaml').includes('our/a'));
    assert.ok(ids('own.credential.yaml').includes('iel/collaborative-leadership'));
    assert.ok(!ids('half.credential.yaml').includes('eln/coll'));
    assert.ok(ids('nowhere').includes('our/a'));
  });

  it('is only where its name stands', () => {
    assert.deepEqual(extendsAt('extends: "a/b"\n', 10), { start: 9, end: 14 });
    assert.equal(extendsAt('extends: a/b\n', 3), undefined);
    assert.equal(extendsAt('id: a/b\n', 5), undefined);
  });
});
