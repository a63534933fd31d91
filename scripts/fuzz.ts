/*
 * `npm run fuzz -- --seed S --minutes N`: holds what must be true of every submission against random ones. A failure is
 * printed with its seed and cut down to what makes it fail; it becomes a fixture.
 */
import { parseArgs } from 'node:util';
import { fuzz } from '../test/support/fuzzing.ts';
import { properties } from '../test/support/properties.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, minutes: { type: 'string' } } });
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const end = Date.now() + Number(values.minutes ?? 1) * 60_000;

console.log(`Beginning with seed ${first} …`);
let failed = 0;
const samples = fuzz(
  first,
  () => Date.now() < end,
  ({ seed, property, reason, least }) => {
    failed += 1;
    console.error(`\nSeed ${seed}: it does not hold that ${property}.\n${reason.slice(0, 2000)}`);
    const texts = least.map((text) => JSON.stringify(text)).join('\n');
    console.error(`It is enough that a document becomes:\n${texts}`);
  },
);
console.log(`${samples} samples, ${failed} of ${Object.keys(properties).length} properties failed`);
process.exitCode = failed === 0 ? 0 : 1;
