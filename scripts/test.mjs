// `npm test`: everything, on a fresh clone too. `npm test -- --only unit|host|package|workbench` runs one part,
// and `--grep WORDS` only the tests whose names have these words.
import { setUp } from './setup.mjs';

try {
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { runAll } = await import('./testing/run-all.ts');
  process.exitCode = await runAll(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
