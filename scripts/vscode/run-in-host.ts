import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { workbenchAddress } from './address.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { installEmbeddedVSCode } from './embedded.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

export interface HostRun {
  readonly workspace: string;
  /**
   * The file whose `run()` VS Code calls, below the extension's folder: in the extension host of the extension that holds
   * the file.
   */
  readonly tests: string;
  /** The extension under test; without it, this project as it was built last. */
  readonly extension?: string;
  /** In a browser, extensions run in a web worker and have nothing of Node. */
  readonly host: 'node' | 'browser';
  /** What extensions write to their console. */
  readonly onLog?: (text: string) => void;
}

/** Milliseconds. To see a server hang takes half a minute each time. */
const timeout = 420_000;

const ownExtensions = [
  'micro-credential-writer.micro-credential-writer',
  'micro-credential-writer.packaged-tests',
];

/** The extension hosts of the embedded VS Code; each run opens a window of its own. */
export class ExtensionHosts {
  readonly #server: RunningServer;
  readonly #browser: Browser;

  private constructor(server: RunningServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(options: ServerOptions): Promise<ExtensionHosts> {
    const [vscode, found] = await Promise.all([installEmbeddedVSCode(), findBrowser()]);
    const server = await startServer(vscode, options);
    try {
      return new ExtensionHosts(server, await launchBrowser(found));
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Runs tests and gives their exit code. */
  async run({ workspace, tests, extension, host, onLog = () => {} }: HostRun): Promise<number> {
    const page = await this.#browser.newPage();
    const origin = { ...this.#server, ...(extension && { extensionPath: extension }) };
    const address = workbenchAddress(origin, {
      folder: workspace,
      tests: join(origin.extensionPath, tests),
    });
    // A remote window prefers Node for whatever can run in both.
    const kind = Object.fromEntries(ownExtensions.map((id) => [id, ['web']]));
    await this.#server.setSettings(host === 'browser' ? { 'remote.extensionKind': kind } : {});
    let timer: NodeJS.Timeout | undefined;
    try {
      const exitCode = new Promise<number>((resolve, reject) => {
        // VS Code calls these two when tests are named in its address.
        const ready = Promise.all([
          page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) =>
            onLog(values.map(String).join(' ')),
          ),
          page.exposeFunction('codeAutomationExit', resolve),
        ]);
        ready.then(() => page.goto(address)).catch(reject);
        page.once('crash', () => reject(new Error('The page with VS Code crashed.')));
        timer = setTimeout(
          () => reject(new Error(`The tests did not end within ${timeout / 1000} seconds.`)),
          timeout,
        );
      });
      return await Promise.race([exitCode, this.#server.ended.then(() => 1)]);
    } finally {
      clearTimeout(timer);
      await page.close();
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}
