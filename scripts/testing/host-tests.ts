import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { browserTestsName, exampleFolder, hostTestsName, root } from '../vscode/folders.ts';
import { ExtensionHosts } from '../vscode/run-in-host.ts';
import {
  buildBrowserTests,
  buildHostTests,
  extensionHostSuites,
  type HostSuites,
} from './build-host-tests.ts';
import { oneFailure, readTotals, sum, type Totals } from './totals.ts';

/** Runs the extension's tests in both of VS Code's extension hosts, that of Node and that of a web worker. */
export async function hostTests(scratch: string, grep = ''): Promise<Totals> {
  await buildHostTests(extensionHostSuites);
  await buildBrowserTests(extensionHostSuites, grep);
  return inBothHosts(scratch, grep, extensionHostSuites);
}

/** Installs a package, and runs a few tests on what is installed, in both hosts. */
export async function packageTests(scratch: string, file: string, grep = ''): Promise<Totals> {
  const suites: HostSuites = { source: 'test/vscode/packaged', target: 'dist/packaged-tests' };
  await buildHostTests(suites);
  await buildBrowserTests(suites, grep);
  // The tests belong to an extension of their own: that of the project must be the installed one.
  cpSync(join(root, suites.source, 'package.json'), join(root, suites.target, 'package.json'));
  return inBothHosts(scratch, grep, suites, file);
}

async function inBothHosts(
  scratch: string,
  grep: string,
  { target }: HostSuites,
  installed?: string,
): Promise<Totals> {
  const totals = join(scratch, 'totals.jsonl');
  const output = join(scratch, 'output.txt');
  const hosts = await ExtensionHosts.start({
    environment: {
      MICRO_CREDENTIAL_TEST_TOTALS: totals,
      MICRO_CREDENTIAL_TEST_OUTPUT: output,
      MICRO_CREDENTIAL_TEST_GREP: grep,
    },
    ...(installed && { packages: [installed] }),
  });
  // Seen through the server's link, the project shows none of the themes that lie below it.
  const tests = installed ? '' : target;
  const extension = installed ? { extension: join(root, target) } : {};
  try {
    const workspace = copyOfExample(scratch, 'node');
    const exitCode = await hosts.run({
      workspace,
      tests: join(tests, hostTestsName),
      ...extension,
      host: 'node',
    });
    show('Extension host of Node', existsSync(output) ? readFileSync(output, 'utf8') : '');
    return sum([
      readTotals(totals, exitCode),
      await inBrowser(hosts, {
        workspace: copyOfExample(scratch, 'browser'),
        tests: join(tests, browserTestsName),
        ...extension,
      }),
    ]);
  } finally {
    await hosts.stop();
  }
}

/** What `test/vscode/extension-host/run-in-browser.ts` says at its end, behind a mark. */
const MARK = 'micro-credential-tests:';

/** A browser's extension host has no files: what it has to tell comes over its console. */
async function inBrowser(
  hosts: ExtensionHosts,
  run: { workspace: string; tests: string; extension?: string },
): Promise<Totals> {
  let told: { totals: Totals; output: string } | undefined;
  const log: string[] = [];
  const exitCode = await hosts.run({
    ...run,
    host: 'browser',
    onLog: (text) => {
      log.push(text);
      const at = text.indexOf(MARK);
      if (at >= 0) told = JSON.parse(text.slice(at + MARK.length)) as typeof told;
    },
  });
  show('Extension host of a web worker', told?.output ?? log.join('\n'));
  if (!told) return oneFailure;
  return exitCode !== 0 && told.totals.failed === 0 ? sum([told.totals, oneFailure]) : told.totals;
}

function copyOfExample(scratch: string, name: string): string {
  const workspace = join(scratch, name, basename(exampleFolder));
  cpSync(exampleFolder, workspace, { recursive: true });
  return workspace;
}

function show(title: string, output: string): void {
  console.log(`\n  ${title}${output.trimEnd() === '' ? ': nothing was told' : `\n${output.trimEnd()}`}`);
}
