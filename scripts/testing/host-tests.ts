import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { browserTestsFile, exampleFolder, hostTestsFile } from '../vscode/folders.ts';
import { ExtensionHosts } from '../vscode/run-in-host.ts';
import { buildBrowserTests, buildHostTests } from './build-host-tests.ts';
import { oneFailure, readTotals, sum, type Totals } from './totals.ts';

/** Runs the extension's tests in both of VS Code's extension hosts, that of Node and that of a web worker. */
export async function hostTests(scratch: string, grep = ''): Promise<Totals> {
  await buildHostTests();
  await buildBrowserTests(grep);
  const totals = join(scratch, 'totals.jsonl');
  const output = join(scratch, 'output.txt');
  const hosts = await ExtensionHosts.start({
    environment: {
      MICRO_CREDENTIAL_TEST_TOTALS: totals,
      MICRO_CREDENTIAL_TEST_OUTPUT: output,
      MICRO_CREDENTIAL_TEST_GREP: grep,
    },
  });
  try {
    const inNode = hosts
      .run({ workspace: copyOfExample(scratch, 'node'), tests: hostTestsFile, host: 'node' })
      .then((exitCode) => readTotals(totals, exitCode))
      .finally(() => show('Extension host of Node', existsSync(output) ? readFileSync(output, 'utf8') : ''));
    const first = await inNode;
    return sum([first, await inBrowser(hosts, copyOfExample(scratch, 'browser'))]);
  } finally {
    await hosts.stop();
  }
}

/** What `test/vscode/extension-host/run-in-browser.ts` says at its end, behind a mark. */
const MARK = 'micro-credential-tests:';

/** A browser's extension host has no files: what it has to tell comes over its console. */
export async function inBrowser(
  hosts: ExtensionHosts,
  workspace: string,
  extension?: string,
): Promise<Totals> {
  let told: { totals: Totals; output: string } | undefined;
  const log: string[] = [];
  const exitCode = await hosts.run({
    workspace,
    tests: browserTestsFile,
    ...(extension && { extension }),
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
