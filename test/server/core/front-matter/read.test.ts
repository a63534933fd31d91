import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../server/core/front-matter/read.ts';

const whole = `---
credential: eln/collaborative-leadership-coaching
title: Coaching a new principal
author: Robin
coachRole: peer
focus: Schedule change
dates: { preplanning: 2026-03-01, observation: 2026-03-12 }
artifacts:
  - id: video
    file: artifacts/coaching-session.mp4
    title: Coaching conversation, 12 March
    transcript: artifacts/coaching-session.vtt
    consent: { form: on file, date: 2026-03-10 }
    reenactment: yes
    evidenceKind: verbal-flow
    evidenceSource: observation
    data: qualitative
    date: 2026-03-12
    tags: [people, 2]
  - id: plan
    file: artifacts/action-plan.pdf
    kind: document
    consent: on file
    x-note: mine
rules:
  missing-part: off
  too-few-words: hint
course:
  start: 2024-10-03
  length: 10
  weeks: { 9: 2024-12-05, 13: none }
privateNames:
  - Ms. Rivera
---
# Part 1
`;

describe('Reading front matter', () => {
  it('reads everything that a submission can state', () => {
    const found = readFrontMatter(whole);
    assert.ok(found);
    assert.deepEqual(found.problems, []);
    assert.equal(found.credential?.value, 'eln/collaborative-leadership-coaching');
    assert.equal(found.title?.value, 'Coaching a new principal');
    assert.equal(found.coachRole?.value, 'peer');
    assert.equal(found.dates.observation?.value, '2026-03-12');
    const [video, plan] = found.artifacts;
    assert.equal(video?.id?.value, 'video');
    assert.equal(marked(video.id?.span), 'video');
    assert.equal(video.reenactment?.value, true);
    assert.deepEqual(
      video.tags.map(({ value }) => value),
      ['people', '2'],
    );
    assert.equal(video.consent?.given, true);
    assert.equal(video.consent.date, '2026-03-10');
    assert.equal(marked(video.consent.span), '{ form: on file, date: 2026-03-10 }');
    assert.equal(plan?.kind?.value, 'document');
    assert.equal(plan.consent?.form, 'on file');
    assert.ok(marked(plan.span).startsWith('id: plan') && marked(plan.span).endsWith('mine'));
    assert.deepEqual(
      found.rules.map(({ code, severity }) => [code, severity]),
      [
        ['missing-part', 'off'],
        ['too-few-words', 'hint'],
      ],
    );
    assert.equal(marked(found.rules[0]?.span), 'missing-part: off');
    assert.equal(found.course?.length?.value, 10);
    assert.deepEqual(
      found.course.weeks.map(({ week, date }) => [week, date]),
      [
        [9, '2024-12-05'],
        [13, undefined],
      ],
    );
    assert.equal(found.privateNames[0]?.value, 'Ms. Rivera');
    assert.equal(marked(found.artifactsKey), 'artifacts');
    assert.ok(marked(found.artifactsList).startsWith('- id: video'));

    function marked(span: { start: number; end: number } | undefined): string {
      return whole.slice(span?.start, span?.end);
    }
  });

  const cases: readonly (readonly [yaml: string, ...problems: (readonly [string, string])[]])[] = [
    ['credential:', ['missing-value', 'credential']],
    ['title:'],
    ['artifacts:'],
    ['artifacts:\n  - '],
    ['artifacts:\n  - id: a\n    file: b\n    title:'],
    ['titel: x', ['unknown-key-meant', 'titel']],
    ['frobnicate: x', ['unknown-key', 'frobnicate']],
    ['x-frobnicate: x'],
    ['__proto__: x', ['unknown-key', '__proto__']],
    ['toString: x', ['unknown-key', 'toString']],
    ['title: [draft]', ['text-in-brackets', '[draft]']],
    ['title:\n  a: b\n  c: d', ['expected-text', 'a']],
    ['artifacts: video', ['expected-list', 'video']],
    ['artifacts:\n  - video', ['expected-keys', 'video']],
    ['artifacts:\n  - id: video', ['missing-key', 'id']],
    ['artifacts:\n  - { file: b }', ['missing-key', '{']],
    ['artifacts:\n  - id: video\n    fiel: b', ['unknown-key-meant', 'fiel']],
    ['artifacts:\n  - id: video\n    file: b\n    fiel: c', ['unknown-key-meant', 'fiel']],
    ['artifacts:\n  - id: video\n    x-file: b', ['missing-key', 'id']],
    ['artifacts:\n  - id: my video\n    file: b', ['expected-id', 'my video']],
    ['artifacts:\n  - id: a\n    file: "b\\new.mp4"', ['control-character', '"b\\new.mp4"']],
    ['artifacts:\n  - id: a\n    file: b\n    kind: vidoe', ['not-in-list-meant', 'vidoe']],
    ['artifacts:\n  - id: a\n    file: b\n    reenactment: maybe', ['expected-yes-or-no', 'maybe']],
    ['artifacts:\n  - id: a\n    file: b\n    date: 2026-02-30', ['expected-date', '2026-02-30']],
    [
      'artifacts:\n  - id: a\n    file: b\n    consent: { form: x, dat: 2026-02-03 }',
      ['unknown-key-meant', 'dat'],
    ],
    ['rules: { missing-prat: off }', ['unknown-code-meant', 'missing-prat']],
    ['rules: { missing-part: info }', ['not-in-list', 'info']],
    ['rules: { missing-part: eror }', ['not-in-list-meant', 'eror']],
    ['course: { length: "1,000" }', ['expected-whole-number', '"1,000"']],
    ['course: { length: 0 }', ['number-too-small', '0']],
    ['course: { weeks: { nine: 2024-12-05 } }', ['week-number', 'nine']],
    ['privateNames:\n  - Principal: Rivera', ['text-with-colon', 'Principal: Rivera']],
    ['title: a\ntitle: b', ['duplicate-key', 'title']],
    ['titl\n', ['missing-colon', 'titl']],
    ['artifacts\n  - id: video\n', ['missing-colon', 'artifacts']],
  ];
  for (const [yaml, ...problems] of cases) {
    it(`says of ${JSON.stringify(yaml)}: ${problems.map(([variant]) => variant).join(', ') || 'nothing'}`, () => {
      const own = yaml.startsWith('credential') ? '' : 'credential: x\n';
      const text = `---\n${own}${yaml}\n---\n`;
      const found = readFrontMatter(text);
      assert.deepEqual(
        found?.problems.map(({ variant, span }) => [variant, text.slice(span.start, span.end)]),
        problems,
      );
      if (own) assert.equal(found?.credential?.value, 'x', 'the rest is still used');
    });
  }

  it('calls an unknown key a warning, a wrong type no less than the code says', () => {
    const found = readFrontMatter('---\ncredential: x\ntitel: y\nartifacts: z\n---\n');
    assert.deepEqual(
      found?.problems.map(({ code, severity }) => [code, severity]),
      [
        ['front-matter-schema', 'warning'],
        ['front-matter-schema', undefined],
      ],
    );
  });

  it('calls a key that stands for one which must be there an error', () => {
    const found = readFrontMatter('---\ncredential: x\nartifacts:\n  - id: a\n    fiel: b\n---\n');
    assert.deepEqual(
      found?.problems.map(({ variant, severity }) => [variant, severity]),
      [['unknown-key-meant', undefined]],
    );
  });

  it('calls nothing missing where lines could not be read', () => {
    const text = '---\ncredential x\ncredential-line:\nartifacts:\n  - id: a\n    file\n---\n';
    const found = readFrontMatter(text.replace('credential x', 'credential: x'));
    assert.deepEqual(
      found?.problems.map(({ variant }) => variant),
      ['unknown-key', 'missing-colon'],
    );
  });
});
