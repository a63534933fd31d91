import assert from 'node:assert/strict';
import { codes } from '../../../../../server/core/index.ts';
import { credentials } from '../../../../support/brief.ts';
import { labels, offersAt, taken, told } from './offers.ts';

const files = [
  'artifacts/plan.pdf',
  'artifacts/talk.mp4',
  'artifacts/talk.vtt',
  'artifacts/Mai: der Plan.pdf',
  'artifacts/it\'s, "so".png',
  'notes.md',
];

/** Front matter around some lines with the cursor among them. */
const around = (lines: string, credential = 'credential: test/brief\n'): string =>
  `---\n${credential}${lines}\n---\n\n# Part 1\n`;

const offered = (lines: string): string[] => labels(around(lines), { files });

/** The lines once an offer was taken. */
function lines(marked: string, label: string): string {
  return taken(around(marked), label, { files })
    .slice('---\ncredential: test/brief\n'.length)
    .replace(/\n---\n\n# Part 1\n$/, '');
}

describe('Completion of front matter keys', () => {
  it('offers what is not there yet, with what it is for', () => {
    const offers = offersAt(around('title: x\n‸\nfocus: y'));
    assert.deepEqual(
      offers.map(({ label }) => label),
      ['author', 'date', 'lang', 'coachRole', 'dates', 'artifacts', 'rules', 'course', 'privateNames'],
    );
    assert.equal(told(offers[0]?.documentation), 'Your name or a pseudonym.');
  });

  it('writes the key and what it needs', () => {
    assert.equal(lines('au‸', 'author'), 'author: ‸');
    assert.equal(lines('‸', 'artifacts'), 'artifacts:\n  - id: ‸');
    assert.equal(lines('‸', 'rules'), 'rules:\n  ‸');
    assert.equal(lines('‸', 'privateNames'), 'privateNames:\n  - ‸');
    assert.equal(lines('au‸tor: me', 'author'), 'author‸: me');
    assert.equal(lines('au‸ # me', 'author'), 'author: ‸ # me');
  });

  it('never takes what follows for a value', () => {
    for (const text of ['‸some text', 'title: x\n‸  - id: x', 'au‸ me', '# ‸', 'a b‸']) {
      assert.deepEqual(offered(text), [], text);
    }
    for (const text of [
      '---‸\ncredential: x\n---\n',
      '‸---\ncredential: x\n---\n',
      '---\ncredential: x\n‸---\n',
      '---\ncredential: x\n---‸\n',
    ]) {
      assert.deepEqual(labels(text), [], text);
    }
  });

  it('offers the keys of an artifact in each of its spellings', () => {
    const rest = [
      'kind',
      'transcript',
      'consent',
      'reenactment',
      'evidenceKind',
      'evidenceSource',
      'data',
      'date',
      'tags',
    ];
    assert.deepEqual(offered('artifacts:\n  - id: a\n    ‸\n    file: b\n    title: c'), rest);
    assert.deepEqual(offered('artifacts:\n- id: a\n  ‸\n  file: b\n  title: c'), rest);
    assert.deepEqual(offered('artifacts: # mine\n  - { id: a, file: b, title: c, ‸ }'), rest);
    assert.deepEqual(offered('artifacts: [{ id: a, file: b, title: c, ‸'), rest);
    assert.deepEqual(offered('artifacts:\n  - id: a\n    file: b\n    title: c\n  - ‸'), [
      'id',
      'file',
      'title',
      ...rest,
    ]);
    assert.deepEqual(offered('artifacts:\n  - ‸\n  - id: b'), ['id', 'file', 'title', ...rest]);
    assert.deepEqual(offered('artifacts:\n  - id: a\n    consent:\n      form: x\n      ‸'), [
      'date',
      'given',
    ]);
    assert.deepEqual(offered('artifacts:\n  - { id: a, consent: { form: "x, y: {", ‸ } }'), [
      'date',
      'given',
    ]);
  });

  it('begins an item where a list is to stand', () => {
    assert.equal(lines('artifacts:\n  ‸', 'id'), 'artifacts:\n  - id: ‸');
    assert.equal(lines('artifacts:\n  - ‸', 'id'), 'artifacts:\n  - id: ‸');
    assert.equal(lines('artifacts:\n  - id: a\n    ‸', 'file'), 'artifacts:\n  - id: a\n    file: ‸');
    assert.equal(lines('artifacts:\n  - { id: a, fi‸ }', 'file'), 'artifacts:\n  - { id: a, file: ‸ }');
  });

  it('offers the codes that are not there yet under rules', () => {
    const block = offersAt(around('rules:\n  missing-part: off\n  ‸'));
    assert.ok(
      block.length > 40 &&
        !block.some(({ label }) => label === 'missing-part' || label === 'unknown-extends'),
    );
    const [first] = block;
    assert.equal(first?.label, codes[0]);
    assert.equal(told(first?.documentation), 'The lines at the top of the file cannot be read.');
    assert.equal(lines('rules: { ‸ }', 'missing-part'), 'rules: { missing-part: ‸ }');
    assert.equal(lines('rules:\n  mis‸', 'missing-part'), 'rules:\n  missing-part: ‸');
  });

  it('offers nothing below what holds no keys', () => {
    for (const text of [
      'title: x\n  ‸',
      'focus: >\n  te‸',
      'nonsense:\n  ‸',
      'artifacts:\n  - x:\n      ‸',
      'privateNames:\n  - ‸',
      'constructor:\n  ‸',
    ]) {
      assert.deepEqual(offered(text), [], text);
    }
  });
});

describe('Completion of front matter values', () => {
  it('offers kinds, yes and no, and whatever the shape lists', () => {
    assert.deepEqual(offered('artifacts:\n  - kind: ‸').slice(0, 3), ['video', 'audio', 'document']);
    assert.deepEqual(offered('artifacts:\n  - reenactment: ‸'), ['true', 'false']);
    assert.deepEqual(offered('artifacts:\n  - id: a\n    consent: { given: ‸ }'), ['true', 'false']);
    assert.deepEqual(offered('coachRole: ‸')[0], 'peer');
    assert.deepEqual(offered('rules:\n  missing-part: ‸'), [
      'off',
      'hint',
      'information',
      'warning',
      'error',
    ]);
    assert.deepEqual(offered('rules: { missing-part: o‸ }').length, 5);
    assert.deepEqual(offered('course:\n  weeks:\n    9: ‸'), ['none']);
    assert.deepEqual(offered('title: ‸'), []);
    assert.deepEqual(offered('kind: ‸'), []);
  });

  it('replaces the value and nothing behind it', () => {
    assert.equal(lines('coachRole: pe‸', 'peer'), 'coachRole: peer‸');
    assert.equal(lines('coachRole: ‸coach # me', 'peer'), 'coachRole: peer‸ # me');
    assert.equal(lines('coachRole: ‸ # me', 'peer'), 'coachRole: peer‸ # me');
    assert.equal(lines('coachRole: "pe‸"', 'peer'), 'coachRole: "peer‸"');
    assert.equal(lines('coachRole: "pe‸', 'peer'), 'coachRole: "peer"‸');
    assert.equal(lines('coachRole: ‸"coach" # me', 'peer'), 'coachRole: peer‸ # me');
    assert.equal(
      lines('artifacts:\n  - { kind: ‸, id: a }', 'video'),
      'artifacts:\n  - { kind: video‸, id: a }',
    );
    assert.equal(lines('artifacts:\n  - { kind: vi‸}', 'video'), 'artifacts:\n  - { kind: video‸}');
  });

  it('offers the files below, those that are not declared first', () => {
    const declared = 'artifacts:\n  - { id: a, file: artifacts/plan.pdf }\n  - id: b\n    ';
    assert.deepEqual(offered(`${declared}file: ‸`), [files[1], files[3], files[4], files[0]]);
    assert.deepEqual(offered(`${declared}transcript: ‸`), ['artifacts/talk.vtt']);
  });

  it('puts files in quotes where YAML needs them', () => {
    const file = (marked: string, label: string): string =>
      lines(`artifacts:\n  - ${marked}`, label).slice('artifacts:\n  - '.length);
    assert.equal(file('file: ‸', files[1] ?? ''), 'file: artifacts/talk.mp4‸');
    assert.equal(file('file: ‸', files[3] ?? ''), 'file: "artifacts/Mai: der Plan.pdf"‸');
    assert.equal(file('file: ‸', files[4] ?? ''), 'file: "artifacts/it\'s, \\"so\\".png"‸');
    assert.equal(file("file: 'art‸'", files[4] ?? ''), "file: 'artifacts/it''s, \"so\".png‸'");
    assert.equal(file('file: "art‸', files[4] ?? ''), 'file: "artifacts/it\'s, \\"so\\".png"‸');
    assert.equal(file('{ id: a, file: art‸ }', files[1] ?? ''), '{ id: a, file: artifacts/talk.mp4‸ }');
  });

  it('offers the credentials, also where none or an unknown one is named', () => {
    for (const credential of [
      'credential: ‸\n',
      'credential: test/nobody‸\n',
      'credential: "‸"\n',
      'title: x\ncredential: t‸\n',
    ]) {
      assert.deepEqual(labels(around('', credential)), credentials.ids, credential);
    }
    const [offer] = offersAt(around('', 'credential: ‸\n'));
    assert.equal(told(offer?.detail), credentials.find(offer?.label ?? '')?.title);
    assert.equal(taken('---\ncredential: ‸\n---\n', 'test/brief'), '---\ncredential: test/brief‸\n---\n');
  });
});
