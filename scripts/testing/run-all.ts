import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { makePackage } from '../package/package.ts';
import { findBrowser } from '../vscode/browser.ts';
import { installEmbeddedVSCode } from '../vscode/embedded.ts';
import { makeTemporaryFolder, removeTemporaryFolder, root } from '../vscode/folders.ts';
import { hostTests, packageTests } from './host-tests.ts';
import { nothing, oneFailure, readTotals, sum, type Totals } from './totals.ts';

interface Stage {
  readonly name: string;
  /** The value of `--only` that chooses it; a stage without one belongs only to the whole run. */
  readonly group?: 'unit' | 'host' | 'package' | 'workbench';
  /** `grep` chooses tests by their names; absent = all. */
  readonly run: (scratch: string, grep?: string) => Promise<Totals>;
}

const groups = ['unit', 'host', 'package', 'workbench'];
const binaries = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  mocha: 'mocha/bin/mocha.js',
};

// Biome colours its output even where no terminal shows it.
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const stages: readonly Stage[] = [
  { name: 'Formatting and lint', run: () => tool('biome', ['ci', '--diagnostic-level=warn', ...plain]) },
  { name: 'Types', run: () => tool('tsc', ['--noEmit']) },
  { name: 'Unit tests', group: 'unit', run: unitTests },
  { name: 'Tests in both extension hosts of a real VS Code', group: 'host', run: hostTests },
  { name: 'Tests of the installed package', group: 'package', run: packageStage },
  {
    name: 'Tests in the visible workbench of a real VS Code',
    group: 'workbench',
    run: (scratch, grep) => mocha('Spec', ['--config', 'test/vscode/workbench/.mocharc.json'], scratch, grep),
  },
];

/** Files of tests side by side, on all cores: none of them shares anything with another one. */
function unitTests(scratch: string, grep?: string): Promise<Totals> {
  return mocha('Dot', ['--parallel', '--jobs', String(availableParallelism())], scratch, grep);
}

/** Runs the stages one after the other, prints their sum, and gives the exit code. */
export async function runAll(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, grep: { type: 'string' } } });
  const { only, grep } = values;
  if (only !== undefined && !groups.includes(only)) {
    console.error(`--only takes ${groups.join(', ')}; "${only}" is none of them.`);
    return 2;
  }
  // The tests may ask: what needs no VS Code should not have to fetch one.
  process.env.MICRO_CREDENTIAL_TESTS = only ?? 'all';
  const chosen = stages.filter((stage) => only === undefined || stage.group === only);
  if (chosen.some(needsVSCode)) {
    // Fetching waits for the network, the first stages for the processor: side by side they cost little. Whoever needs
    // the result asks again and gets the error, if there was one.
    console.log('Making sure that a VS Code and a browser for the tests are there …');
    Promise.all([installEmbeddedVSCode(), findBrowser()]).catch(() => {});
  }
  const results: Totals[] = [await runStage({ name: 'Build', run: buildAll })];
  for (const stage of chosen) {
    results.push(await runStage(stage, grep));
  }
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function needsVSCode(stage: Stage): boolean {
  return stage.group !== undefined && stage.group !== 'unit';
}

async function runStage({ name, run }: Stage, grep?: string): Promise<Totals> {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const scratch = makeTemporaryFolder();
  let totals = oneFailure;
  try {
    totals = await run(scratch, grep);
  } catch (error) {
    console.error(`This could not be run: ${error instanceof Error ? error.message : error}`);
  } finally {
    await removeTemporaryFolder(scratch);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`  ${totals.failed === 0 ? 'good' : 'FAILED'} after ${seconds} s`);
  return totals;
}

async function buildAll(): Promise<Totals> {
  await build();
  return nothing;
}

/** Makes the package and tries what is installed from it: in both hosts, and as a newcomer does. */
async function packageStage(scratch: string, grep?: string): Promise<Totals> {
  const { file, size } = await makePackage(scratch);
  console.log(`  The package has ${(size / 1024 / 1024).toFixed(2)} MB.`);
  const inHosts = await packageTests(scratch, file, grep);
  const visible = join(scratch, 'visible');
  mkdirSync(visible);
  const way = 'test/vscode/workbench/new-submission.test.ts';
  const options = ['--no-config', '--node-option', 'import=tsx', '--timeout', '120000', '--exit'];
  return sum([
    inHosts,
    await mocha('Spec', [...options, way], visible, grep, { MICRO_CREDENTIAL_PACKAGE: file }),
  ]);
}

async function tool(name: keyof typeof binaries, args: string[]): Promise<Totals> {
  return (await runNode(name, args)) === 0 ? nothing : oneFailure;
}

async function mocha(
  visible: 'Dot' | 'Spec',
  args: string[],
  scratch: string,
  grep?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Totals> {
  const totals = join(scratch, 'totals.jsonl');
  const reporter = join(root, 'scripts/testing/totals-reporter.mjs');
  const reporting = ['--reporter', reporter, '--reporter-option', `visible=${visible}`];
  const exitCode = await runNode('mocha', [...args, ...reporting, ...(grep ? ['--grep', grep] : [])], {
    ...environment,
    MICRO_CREDENTIAL_TEST_TOTALS: totals,
  });
  return readTotals(totals, exitCode);
}

function runNode(
  name: keyof typeof binaries,
  args: string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', binaries[name]), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
