// `npm run test:desktop`: the extension-host tests in a desktop VS Code that @vscode/test-electron fetches.
import { setUp } from './setup.mjs';

await setUp();
const { build } = await import('./build.mjs');
await build();
const { register } = await import('tsx/esm/api');
register();
const { buildHostTests } = await import('./testing/build-host-tests.ts');
await buildHostTests();
const { runInDesktop } = await import('./testing/run-in-desktop.ts');
process.exitCode = await runInDesktop();
