import assert from 'node:assert/strict';
import type { ArtifactKind } from '../../../../server/core/credential/definition.ts';
import type { Locator } from '../../../../server/core/locators/locator.ts';
import { readFragment } from '../../../../server/core/locators/read-fragment.ts';
import { readLocator } from '../../../../server/core/locators/read-locator.ts';
import { formatPages } from '../../../../server/core/locators/read-pages.ts';

describe("A citation's locator", () => {
  const sound: readonly (readonly [written: string, kind: ArtifactKind, locator: Locator])[] = [
    ['03:15', 'video', { kind: 'time', start: 195 }],
    ['03:15–04:02', 'audio', { kind: 'time', start: 195, end: 242 }],
    ['03:15', 'other', { kind: 'time', start: 195 }],
    ['03:15', 'document', { kind: 'time', start: 195 }],
    ['p. 3', 'document', { kind: 'page', start: 3 }],
    ['p 3', 'document', { kind: 'page', start: 3 }],
    ['p.3', 'document', { kind: 'page', start: 3 }],
    ['P. 3', 'document', { kind: 'page', start: 3 }],
    ['page 3', 'document', { kind: 'page', start: 3 }],
    ['pg. 3', 'document', { kind: 'page', start: 3 }],
    ['pp. 3–5', 'document', { kind: 'page', start: 3, end: 5 }],
    ['pp. 3-5', 'document', { kind: 'page', start: 3, end: 5 }],
    ['pages 3 to 5', 'document', { kind: 'page', start: 3, end: 5 }],
    ['p. 3', 'video', { kind: 'page', start: 3 }],
    ['slide 4', 'presentation', { kind: 'slide', start: 4 }],
    ['slides 4–6', 'presentation', { kind: 'slide', start: 4, end: 6 }],
    ['row 7', 'spreadsheet', { kind: 'row', start: 7 }],
    ['rows 2–9', 'spreadsheet', { kind: 'row', start: 2, end: 9 }],
    ['cell B4', 'spreadsheet', { kind: 'cell', text: 'B4' }],
    ['cell B4:C9', 'spreadsheet', { kind: 'cell', text: 'B4:C9' }],
    ['section Goals for May', 'document', { kind: 'section', text: 'Goals for May' }],
    ['§ 3', 'document', { kind: 'section', text: '3' }],
  ];
  for (const [written, kind, locator] of sound) {
    it(`“${written}” in a ${kind} is read without complaint`, () => {
      assert.deepEqual(readLocator(written, kind), { locator });
    });
  }

  const pages: readonly (readonly [written: string, kind: ArtifactKind, replacement?: string])[] = [
    ['3', 'document', 'p. 3'],
    ['4', 'presentation', 'slide 4'],
    ['7', 'spreadsheet', 'row 7'],
    ['p.', 'document'],
    ['p. 0', 'document'],
    ['p. iv', 'document'],
    ['page three', 'document', 'p. 3'],
    ['p. 3–', 'document', 'p. 3'],
    ['pp. 3, 5', 'document', 'p. 3; p. 5'],
    ['pp. 3–4, 7 and 9', 'document', 'pp. 3–4; p. 7; p. 9'],
    ['slides 3 & 5', 'presentation', 'slide 3; slide 5'],
    ['pp. 3, 5–4', 'document'],
    ['pp. 3, iv', 'document'],
    ['p. 3–p. 5', 'document', 'pp. 3–5'],
    ['pp. 3 through 5', 'document', 'pp. 3–5'],
    ['pp. 5 through 3', 'document'],
    ['p. 3 of 6', 'document', 'p. 3'],
    ['p. 3,', 'document', 'p. 3'],
    ['p. 3, @video, 03:15', 'document', 'p. 3; @video, 03:15'],
    ['p. 3 and @video', 'document', 'p. 3; @video'],
    ['p. 3\u200b', 'document', 'p. 3'],
    ['pp. ３–５', 'document', 'pp. 3–5'],
  ];
  for (const [written, kind, replacement] of pages) {
    it(`“${written}” in a ${kind} is a malformed page, ${replacement ?? 'no remedy'}`, () => {
      const { fault } = readLocator(written, kind);
      assert.equal(fault?.kind, 'malformed-page');
      assert.equal(fault?.replacement, replacement);
    });
  }

  it('that only lacks its sign, or has a word too many, is put right', () => {
    assert.equal(readLocator('b4', 'spreadsheet').fault?.replacement, 'cell B4');
    assert.equal(readLocator('cells b4–C9', 'spreadsheet').fault?.replacement, 'cell B4–C9');
    assert.equal(readLocator('on page 3', 'document').fault?.replacement, 'p. 3');
    assert.equal(readLocator('(p. 3)', 'document').fault?.replacement, 'p. 3');
    assert.equal(readLocator('p.\u200b3', 'document').fault?.replacement, 'p. 3');
    assert.equal(readLocator('on page three', 'document').fault?.replacement, undefined);
    assert.equal(readLocator('B4', 'document').fault?.replacement, undefined);
  });

  it('with its pages the wrong way round can be swapped', () => {
    assert.deepEqual(readLocator('pp. 5–3', 'document').fault, {
      kind: 'reversed',
      of: 'page',
      span: { start: 0, end: 7 },
      replacement: 'pp. 3–5',
    });
  });

  it('that nobody can make sense of is said to be unreadable', () => {
    assert.equal(readLocator('near the end', 'document').fault?.kind, 'unreadable');
    assert.equal(readLocator('near the end', undefined).fault?.kind, 'unreadable');
    assert.equal(readLocator('near the end', 'video').fault?.kind, 'malformed-time');
  });

  it('is written in one form', () => {
    assert.equal(formatPages('page', 3), 'p. 3');
    assert.equal(formatPages('page', 3, 5), 'pp. 3–5');
    assert.equal(formatPages('slide', 4), 'slide 4');
    assert.equal(formatPages('row', 2, 9), 'rows 2–9');
  });
});

describe("A link's fragment", () => {
  const sound: readonly (readonly [written: string, locator: Locator])[] = [
    ['t=195,242', { kind: 'time', start: 195, end: 242 }],
    ['t=195', { kind: 'time', start: 195 }],
    ['t=,242', { kind: 'time', start: 0, end: 242 }],
    ['t=195.5,242.25', { kind: 'time', start: 195.5, end: 242.25 }],
    ['t=npt:195,242', { kind: 'time', start: 195, end: 242 }],
    ['t=03:15,04:02', { kind: 'time', start: 195, end: 242 }],
    ['t=00:03:15,01:04:02', { kind: 'time', start: 195, end: 3842 }],
    ['xywh=0,0,1,1&t=5', { kind: 'time', start: 5 }],
    ['page=3', { kind: 'page', start: 3 }],
    ['zoom=100&page=3', { kind: 'page', start: 3 }],
    ['page=3&zoom=100', { kind: 'page', start: 3 }],
  ];
  for (const [written, locator] of sound) {
    it(`${written} is read`, () => assert.deepEqual(readFragment(written), { locator }));
  }

  for (const written of ['', 'goals', 'nameddest=goals', 'at=3']) {
    it(`${written || 'that is empty'} says nothing about a place`, () => {
      assert.deepEqual(readFragment(written), {});
    });
  }

  it('with a time that cannot be read marks the time alone', () => {
    assert.deepEqual(readFragment('xywh=1&t=3m').fault, {
      kind: 'malformed-time',
      reason: 'units',
      span: { start: 9, end: 11 },
      replacement: '03:00',
    });
    assert.equal(readFragment('t=').fault?.kind, 'malformed-time');
    assert.equal(readFragment('t=1,2,3').fault?.kind, 'malformed-time');
    assert.equal(readFragment('t=195,').fault?.kind, 'malformed-time');
  });

  it('with its times the wrong way round can be swapped', () => {
    assert.deepEqual(readFragment('t=242,195').fault, {
      kind: 'reversed',
      of: 'time',
      span: { start: 2, end: 9 },
      replacement: '195,242',
    });
    assert.equal(readFragment('t=npt:242,195').fault?.replacement, '195,242');
  });

  it('with an empty stretch of time keeps its start', () => {
    assert.equal(readFragment('t=5,5').fault?.replacement, '5');
  });

  it('with a page that is no number is malformed', () => {
    for (const written of ['page=', 'page=0', 'page=three', 'page=3-5']) {
      assert.equal(readFragment(written).fault?.kind, 'malformed-page', written);
    }
  });
});
