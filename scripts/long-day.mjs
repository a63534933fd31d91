// `npm run long-day`: eight hours of writing without the pauses, on the server as it ships. `-- --edits N` makes it shorter.
import { build } from './build.mjs';
import { setUp } from './setup.mjs';

try {
  await setUp();
  await build();
  const { register } = await import('tsx/esm/api');
  register();
  const { runLongDay } = await import('./testing/long-day.ts');
  process.exitCode = await runLongDay(process.argv.slice(2));
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
}
