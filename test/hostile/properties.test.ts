import assert from 'node:assert/strict';
import { properties, randomSample, smallest } from '../support/properties.ts';
import { forSeeds } from '../support/random.ts';

describe('Of every submission', () => {
  for (const [name, holds] of Object.entries(properties)) {
    it(name, function () {
      this.timeout(0);
      forSeeds(40, (random) => holds(randomSample(random)));
    });
  }

  it('a failing one is cut down to what makes it fail', () => {
    const sample = { versions: ['a\nb\nc', 'a\nbad\nc\nd', 'e'] };
    const fails = ({ versions }: { versions: readonly string[] }): boolean =>
      versions.some((text) => text.includes('bad'));
    assert.deepEqual(smallest(sample, fails), { versions: ['bad'] });
  });
});
