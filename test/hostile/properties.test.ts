import assert from 'node:assert/strict';
import { seedOfCommit } from '../support/commit.ts';
import { type Failure, fuzz } from '../support/fuzzing.ts';
import { properties, randomSample, smallest } from '../support/properties.ts';
import { forSeeds } from '../support/random.ts';

/** How many are tried in each run; `npm run fuzz` tries as many as one likes. */
const SAMPLES = 30;

describe('Of every submission', () => {
  for (const [name, holds] of Object.entries(properties)) {
    it(name, function () {
      this.timeout(0);
      forSeeds(40, (random) => holds(randomSample(random)));
    });
  }

  const seed = seedOfCommit();
  it(`all of it holds for further ones, others for each commit (SEED=${seed})`, function () {
    this.timeout(0);
    console.log(`  Fuzzing begins with SEED=${seed}.`);
    const failures: Failure[] = [];
    fuzz(
      seed,
      (samples) => samples < SAMPLES,
      (failure) => failures.push(failure),
    );
    assert.deepEqual(failures, []);
  });

  it('a failing one is cut down to what makes it fail', () => {
    const sample = { versions: ['a\nb\nc', 'a\nbad\nc\nd', 'e'] };
    const fails = ({ versions }: { versions: readonly string[] }): boolean =>
      versions.some((text) => text.includes('bad'));
    assert.deepEqual(smallest(sample, fails), { versions: ['bad'] });
  });
});
