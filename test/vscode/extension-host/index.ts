import { appendFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type MochaClass from 'mocha';
import { runSuites } from './run-suites.ts';

// Both files are named by who started the run.
const {
  MICRO_CREDENTIAL_TEST_OUTPUT: outputFile,
  MICRO_CREDENTIAL_TEST_TOTALS: totalsFile,
  MICRO_CREDENTIAL_TEST_GREP: grep = '',
} = process.env;

/** VS Code calls this in its extension host for Node; a rejection makes its exit code 1. */
export async function run(): Promise<void> {
  const { default: Mocha } = (await import('mocha')) as { default: typeof MochaClass };
  const print = (line: string) => (outputFile ? appendFileSync(outputFile, `${line}\n`) : console.log(line));
  const totals = await runSuites(Mocha, { grep, print, load: loadSuites });
  if (totalsFile) {
    appendFileSync(totalsFile, `${JSON.stringify(totals)}\n`);
  }
  if (totals.failed > 0) {
    throw new Error(`${totals.failed} tests failed in the extension host.`);
  }
}

/** Mocha would `import()` the files, and VS Code hands out its API only to `require`. */
function loadSuites(mocha: MochaClass): void {
  const folder = join(__dirname, 'extension-host');
  const load = createRequire(__filename);
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.test.cjs'))) {
    const file = join(folder, name);
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    mocha.suite.emit('require', load(file), file, mocha);
    mocha.suite.emit('post-require', globalThis, file, mocha);
  }
}
