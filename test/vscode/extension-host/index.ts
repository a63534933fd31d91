import { appendFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import type MochaClass from 'mocha';

// A test that fails inside VS Code has to be readable outside of it: both files are named by who started the run.
const {
  MICRO_CREDENTIAL_TEST_OUTPUT: outputFile,
  MICRO_CREDENTIAL_TEST_TOTALS: totalsFile,
  MICRO_CREDENTIAL_TEST_GREP: grep,
} = process.env;

/** VS Code calls this in the extension host; a rejection makes its exit code 1. */
export async function run(): Promise<void> {
  const { default: Mocha } = (await import('mocha')) as { default: typeof MochaClass };
  if (outputFile) {
    Mocha.reporters.Base.consoleLog = (...values: unknown[]) =>
      appendFileSync(outputFile, `${format(...values)}\n`);
  }
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false });
  if (grep) mocha.grep(grep);
  loadSuites(mocha);
  const { passes, failures } = await new Promise<MochaClass.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as MochaClass.Stats));
  });
  if (totalsFile) {
    appendFileSync(totalsFile, `${JSON.stringify({ passed: passes, failed: failures })}\n`);
  }
  if (failures > 0) {
    throw new Error(`${failures} tests failed in the extension host.`);
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
