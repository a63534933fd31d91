import assert from 'node:assert/strict';
import { nearest } from '../../../../server/core/text/nearest.ts';

describe('nearest', () => {
  const known = ['credential', 'title', 'artifacts', 'id'];
  const cases: readonly [string, string | undefined][] = [
    ['credental', 'credential'],
    ['crednetial', 'credential'],
    ['Titel', 'title'],
    ['artefacts', 'artifacts'],
    ['ID', 'id'],
    ['x', undefined],
    ['', undefined],
    ['something else', undefined],
    ['a'.repeat(100_000), undefined],
  ];
  for (const [word, meant] of cases) {
    it(`takes ${word.slice(0, 20) || 'nothing'} for ${meant}`, () =>
      assert.equal(nearest(word, known), meant));
  }

  it('prefers the closest, then the first', () => {
    assert.equal(nearest('part-1', ['part-3', 'part-1', 'part-2']), 'part-1');
    assert.equal(nearest('part-4', ['part-3', 'part-1']), 'part-3');
  });
});
