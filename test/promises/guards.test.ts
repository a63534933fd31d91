import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { breakGuards, type Outcome } from '../../scripts/testing/break-guards.ts';
import { mutations } from '../../scripts/testing/mutations.ts';
import { seedOfCommit } from '../support/commit.ts';

const root = path.join(import.meta.dirname, '..', '..');
/** How many are broken in each run; `npm run mutation` breaks all of them. */
const FEW = 2;

describe('The guards of the promises', () => {
  for (const { guard, file, from } of mutations) {
    it(`stand where they are broken for a test: ${guard}`, () => {
      assert.equal(
        readFileSync(path.join(root, file), 'utf8').split(from).length,
        2,
        `${file} has “${from}” once`,
      );
    });
  }

  const seed = seedOfCommit();
  const quick = mutations.filter(({ isQuick }) => isQuick);
  const few = Array.from({ length: FEW }, (_, number) => quick[(seed + number) % quick.length]);

  it(`turn a test red when they are broken (SEED=${seed})`, function () {
    this.timeout(0);
    console.log(`  Guards are chosen by SEED=${seed}.`);
    const outcomes: Outcome[] = [];
    breakGuards(
      few.filter((each) => each !== undefined),
      ({ guard }, outcome) => {
        console.log(`  ${outcome}: ${guard}`);
        outcomes.push(outcome);
      },
    );
    assert.deepEqual(outcomes, Array(FEW).fill('held'));
  });
});
