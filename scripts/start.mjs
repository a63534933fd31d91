// `npm start`: opens the example in VS Code with the extension, on a fresh clone too.
// `npm start -- --embedded [--port N]` serves it to a browser even where a desktop VS Code is at hand.
import { build } from './build.mjs';
import { setUp } from './setup.mjs';

try {
  await setUp();
  await build();
  const { register } = await import('tsx/esm/api');
  register();
  const { start } = await import('./vscode/start.ts');
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
