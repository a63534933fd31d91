import assert from 'node:assert/strict';
import { type End, Ends, MOST, WITHIN } from '../../../client/server/ends.ts';

const end = (given: Partial<End> = {}): End => ({
  at: 0,
  hung: false,
  suspect: undefined,
  answered: false,
  ...given,
});

describe('After the end of a server', () => {
  it('the next is started, at once, then after longer and longer', () => {
    const ends = new Ends();
    const verdicts = Array.from({ length: MOST - 1 }, () => ends.note(end()));
    assert.ok(verdicts.every(({ startsAgain }) => startsAgain));
    assert.deepEqual(
      verdicts.map(({ delay }) => delay),
      [0, 1000, 2000, 3000],
    );
  });

  it('none is started when it was the fifth within three minutes', () => {
    const ends = new Ends();
    for (let count = 1; count < MOST; count++) ends.note(end({ at: count }));
    assert.deepEqual(ends.note(end({ at: WITHIN })), {
      quarantine: undefined,
      startsAgain: false,
      delay: 4000,
    });
  });

  it('those that are longer ago do not count', () => {
    const ends = new Ends();
    for (let count = 0; count < 20; count++) {
      assert.ok(ends.note(end({ at: (count * WITHIN) / (MOST - 1) })).startsAgain);
    }
  });

  it('those before the writer asked for another do not count', () => {
    const ends = new Ends();
    for (let count = 1; count < MOST; count++) ends.note(end());
    ends.forget();
    assert.ok(ends.note(end()).startsAgain);
  });

  it('the document over which it hung is kept from the next, however often', () => {
    const ends = new Ends();
    for (let count = 0; count < MOST * 2; count++) {
      const verdict = ends.note(end({ hung: true, suspect: 'a', answered: true }));
      assert.deepEqual(verdict, { quarantine: 'a', startsAgain: true, delay: 0 });
    }
  });

  it('a document that none outlived is kept from the next', () => {
    const ends = new Ends();
    ends.note(end({ suspect: 'a', answered: true }));
    for (let count = 2; count < MOST; count++) {
      assert.equal(ends.note(end({ suspect: 'a' })).quarantine, undefined);
    }
    const verdict = ends.note(end({ suspect: 'a' }));
    assert.equal(verdict.quarantine, 'a');
    assert.ok(verdict.startsAgain);
  });

  it('a document for which they had answered before is not blamed', () => {
    const ends = new Ends();
    for (let count = 1; count < MOST; count++) ends.note(end({ suspect: 'a', answered: true }));
    assert.deepEqual(ends.note(end({ suspect: 'a', answered: true })), {
      quarantine: undefined,
      startsAgain: false,
      delay: 4000,
    });
  });
});
