import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { calmSettings } from './calm-settings.ts';
import {
  cacheFolder,
  exampleFolder,
  firstViewExtension,
  halfWayFile,
  makeTemporaryFolder,
  removeTemporaryFolder,
  root,
} from './folders.ts';
import { cleanEnvironment } from './server.ts';

const run = promisify(execFile);
const windows = process.platform === 'win32';
const oldestMinor = 100;

const openExample = [
  '--new-window',
  `--extensionDevelopmentPath=${root}`,
  `--extensionDevelopmentPath=${firstViewExtension}`,
  exampleFolder,
  halfWayFile,
];

export function hasDisplay(): boolean {
  const { platform, env } = process;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens the example in the user's own VS Code; false when there is none that can. */
export async function openInOwnVSCode(): Promise<boolean> {
  // In a remote terminal and in WSL, `code` speaks to a VS Code on another system, which cannot load our folder.
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) {
    return false;
  }
  const version = await code('--version').catch(() => '');
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  if (Number(major) !== 1 || Number(minor) < oldestMinor) {
    return false;
  }
  console.log('Opening the example in your VS Code, with the extension loaded from its sources.');
  await code(...openExample);
  console.log('Close its window to end.');
  return true;
}

async function code(...args: string[]): Promise<string> {
  // On Windows it is a batch file, which only a shell starts.
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  const { stdout } = await run('code', quoted, { env: cleanEnvironment(), shell: windows });
  return stdout;
}

/** Fetches a VS Code, opens the example and waits until its window is closed; false when it could not be had or started. */
export async function openInFetchedVSCode(untilStopped: Promise<unknown>): Promise<boolean> {
  console.log(
    'Opening the example in a VS Code that is fetched once, with the extension loaded from its sources.',
  );
  const data = makeTemporaryFolder();
  try {
    const executable = await downloadAndUnzipVSCode({
      cachePath: cacheFolder,
      reporter: new SilentReporter(),
    });
    const userData = join(data, 'user-data');
    await mkdir(join(userData, 'User'), { recursive: true });
    await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(calmSettings));
    const profile = [`--user-data-dir=${userData}`, `--extensions-dir=${join(data, 'extensions')}`];
    const quiet = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--no-sandbox'];
    const child = spawn(executable, [...openExample, ...profile, ...quiet], {
      env: cleanEnvironment(),
      stdio: 'ignore',
    });
    console.log('Close its window or press Ctrl+C to end.');
    untilStopped.then(() => child.kill());
    return await wasUsed(child);
  } catch (error) {
    console.log(`That VS Code is not to be had: ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    await removeTemporaryFolder(data);
  }
}

/** A VS Code that ends badly at once (a library or the display is missing) has shown nobody anything. */
function wasUsed(child: ChildProcess): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(!exitCode || Date.now() - started > 10_000));
  });
}
