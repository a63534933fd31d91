// `npm run bench`: measures speed and memory, side by side with other programs, on a fresh clone too.
import { setUp } from '../scripts/setup.mjs';

try {
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { bench } = await import('./bench.ts');
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
}
