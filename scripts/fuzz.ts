/*
 * `npm run fuzz -- --seed S --minutes N`: holds what must be true of every submission against random ones. A failure is
 * printed with its seed and cut down to what makes it fail; it becomes a fixture.
 */
import { parseArgs } from 'node:util';
import { properties, randomSample, smallest } from '../test/support/properties.ts';
import { Random } from '../test/support/random.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, minutes: { type: 'string' } } });
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const end = Date.now() + Number(values.minutes ?? 1) * 60_000;

console.log(`Beginning with seed ${first} …`);
let seed = first;
const failed = new Set<string>();
for (; Date.now() < end; seed++) {
  for (const [name, holds] of Object.entries(properties)) {
    if (failed.has(name)) continue;
    const sample = randomSample(new Random(seed));
    const reason = failureOf(() => holds(sample));
    if (reason === undefined) continue;
    failed.add(name);
    const least = smallest(sample, (smaller) => failureOf(() => holds(smaller)) !== undefined);
    console.error(`\nSeed ${seed}: it does not hold that ${name}.\n${reason.slice(0, 2000)}`);
    console.error(
      `It is enough that a document becomes:\n${least.versions.map((text) => JSON.stringify(text)).join('\n')}`,
    );
  }
}
console.log(`${seed - first} samples, ${failed.size} of ${Object.keys(properties).length} properties failed`);
process.exitCode = failed.size === 0 ? 0 : 1;

function failureOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
