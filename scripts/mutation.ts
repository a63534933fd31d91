/*
 * `npm run mutation`: breaks one guard after the other in a copy of the sources, and runs the tests that hold it.
 */
import { breakGuards } from './testing/break-guards.ts';
import { mutations } from './testing/mutations.ts';

let held = 0;
breakGuards(mutations, ({ guard, test }, outcome) => {
  if (outcome === 'held') held += 1;
  console.log(`${outcome.padEnd(8)}  ${guard} (${test})`);
});
console.log(`${held} of ${mutations.length} guards are held`);
process.exitCode = held === mutations.length ? 0 : 1;
