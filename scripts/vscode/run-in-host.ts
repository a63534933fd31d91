import { workbenchAddress } from './address.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { installEmbeddedVSCode } from './embedded.ts';
import { hostTestsFile } from './folders.ts';
import { startServer } from './server.ts';

export interface HostRun {
  readonly workspace: string;
  /** What the extension host, and so the tests in it, find in their environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const timeout = 180_000;

/** Runs the extension-host tests in the embedded VS Code and gives their exit code. */
export async function runInHost({ workspace, environment }: HostRun): Promise<number> {
  const [vscode, found] = await Promise.all([installEmbeddedVSCode(), findBrowser()]);
  const server = await startServer(vscode, { environment });
  try {
    const browser = await launchBrowser(found);
    try {
      const page = await browser.newPage();
      const exitCode = new Promise<number>((resolve, reject) => {
        // VS Code calls these two when tests are named in its address.
        const ready = Promise.all([
          page.exposeFunction('codeAutomationLog', () => {}),
          page.exposeFunction('codeAutomationExit', resolve),
        ]);
        ready
          .then(() => page.goto(workbenchAddress(server, { folder: workspace, tests: hostTestsFile })))
          .catch(reject);
        page.once('crash', () => reject(new Error('The page with VS Code crashed.')));
        setTimeout(
          () => reject(new Error(`The tests did not end within ${timeout / 1000} seconds.`)),
          timeout,
        ).unref();
      });
      return await Promise.race([exitCode, server.ended.then(() => 1)]);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
