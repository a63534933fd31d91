import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { calmSettings } from './calm-settings.ts';
import type { EmbeddedVSCode } from './embedded.ts';
import { makeTemporaryFolder, removeTemporaryFolder, root } from './folders.ts';

export interface RunningServer {
  readonly port: number;
  readonly token: string;
  /** Under this path VS Code has to load the extension. */
  readonly extensionPath: string;
  /** Adds to the user's settings; windows that are opened from now on have them. */
  setSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Rejects when the server ends without having been asked to. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Handed on to the extension host, for instance where a test run leaves its results. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Folders of extensions to install beside the one under development. */
  readonly extensions?: readonly string[];
  /** Packages, as `npm run package` makes them, to install before the start. */
  readonly packages?: readonly string[];
}

const run = promisify(execFile);
const startTimeout = 60_000;

/** Starts VS Code's server on a free port of the loopback interface, with a profile that exists only as long as it runs. */
export async function startServer(
  vscode: EmbeddedVSCode,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const data = makeTemporaryFolder();
  const token = randomBytes(16).toString('hex');
  const userData = join(data, 'user-data');
  await mkdir(join(userData, 'User'), { recursive: true });
  const setSettings = (settings: Readonly<Record<string, unknown>>) =>
    writeFile(
      join(userData, 'User', 'settings.json'),
      JSON.stringify({ ...calmSettings, ...settings }, undefined, 2),
    );
  await setSettings({});
  const extensions = join(data, 'extensions');
  for (const folder of options.extensions ?? []) {
    await cp(folder, join(extensions, basename(folder)), { recursive: true });
  }
  // VS Code shows the themes that lie below the extension under development instead of the chosen one. Its own are among
  // them, because the cache is inside of this project; seen through a link they are not.
  const extensionPath = join(data, 'micro-credential-writer');
  await symlink(root, extensionPath, 'junction');
  for (const file of options.packages ?? []) {
    await run(
      vscode.node,
      [
        vscode.serverScript,
        ...['--install-extension', file],
        '--accept-server-license-terms',
        ...['--user-data-dir', userData],
        ...['--server-data-dir', join(data, 'server-data')],
        ...['--extensions-dir', extensions],
      ],
      { env: cleanEnvironment() },
    );
  }
  const child = spawn(
    vscode.node,
    [
      ...['--require', join(import.meta.dirname, 'end-with-parent.cjs')],
      vscode.serverScript,
      ...['--host', '127.0.0.1', '--port', '0'],
      // The port is open to every program of this machine and, through it, to any web page: only who has the token may enter.
      ...['--connection-token', token],
      '--accept-server-license-terms',
      // This is what lets an address say which extension to load and which file to open.
      '--enable-smoke-test-driver',
      '--disable-workspace-trust',
      ...['--telemetry-level', 'off'],
      ...['--user-data-dir', userData],
      ...['--server-data-dir', join(data, 'server-data')],
      ...['--extensions-dir', extensions],
    ],
    {
      env: { ...cleanEnvironment(), ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: the server's children end with it, and Ctrl+C reaches it only through us.
      detached: process.platform !== 'win32',
    },
  );
  const killAtExit = () => killTree(child);
  process.on('exit', killAtExit);
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let stopping = false;
  const stop = async () => {
    stopping = true;
    killTree(child);
    await closed;
    process.off('exit', killAtExit);
    await removeTemporaryFolder(data);
  };
  try {
    const port = await portOf(child);
    const ended = closed.then(() => {
      if (!stopping) {
        throw new Error("VS Code's server has ended unexpectedly.");
      }
    });
    // Whoever does not wait for the end must not be torn down by it.
    ended.catch(() => {});
    return { port, token, extensionPath, setSettings, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => fail(`did not start within ${startTimeout / 1000} seconds`), startTimeout);
    const fail = (what: string) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ${what}.\n${output.trim()}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
        // The streams still have to flow, or the server would block on a full pipe.
        output = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream?.off('data', read).resume();
        }
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code) => fail(`ended with exit code ${code}`));
  });
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    // Nothing in the temporary profile is worth an orderly end, and SIGTERM leaves extension hosts behind.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}

/** Variables of an outer VS Code, of npm or of a loader would steer the inner one. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
