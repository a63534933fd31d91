import assert from 'node:assert/strict';
import { artifactPath, splitTarget } from '../../../../server/core/submission/artifact-path.ts';

describe('Two spellings of a path', () => {
  const same: readonly (readonly [string, string])[] = [
    ['artifacts/plan.pdf', './artifacts/plan.pdf'],
    ['artifacts/plan.pdf', 'artifacts\\plan.pdf'],
    ['artifacts/plan.pdf', 'artifacts//plan.pdf'],
    ['artifacts/plan.pdf', 'other/../artifacts/plan.pdf'],
    ['artifacts/my plan.pdf', 'artifacts/my%20plan.pdf'],
    ['artifacts/über.pdf', 'artifacts/%C3%BCber.pdf'],
    ['../plan.pdf', './../plan.pdf'],
  ];
  for (const [one, other] of same) {
    it(`${one} and ${other} are one`, () => assert.equal(artifactPath(one), artifactPath(other)));
  }

  const different: readonly (readonly [string, string])[] = [
    ['plan.pdf', '/plan.pdf'],
    ['plan.pdf', '../plan.pdf'],
    ['plan.pdf', 'Plan.pdf'],
    ['a/../../plan.pdf', 'plan.pdf'],
  ];
  for (const [one, other] of different) {
    it(`${one} and ${other} are two`, () => assert.notEqual(artifactPath(one), artifactPath(other)));
  }

  it('with a lone percent sign is a name', () => assert.equal(artifactPath('100%.pdf'), '100%.pdf'));

  it('ends where the fragment begins', () => {
    assert.deepEqual(splitTarget('a.pdf#page=3#x'), { path: 'a.pdf', fragment: 'page=3#x' });
    assert.deepEqual(splitTarget('a.pdf'), { path: 'a.pdf', fragment: '' });
  });
});
