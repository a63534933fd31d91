// `npm run test:desktop`: the extension-host tests in a desktop VS Code that @vscode/test-electron fetches.
import { setUp } from './setup.mjs';

await setUp();
const { build, buildHostTests } = await import('./build.mjs');
await build();
await buildHostTests();
const { register } = await import('tsx/esm/api');
register();
const { runInDesktop } = await import('./testing/run-in-desktop.ts');
process.exitCode = await runInDesktop();
