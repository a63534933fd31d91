import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { installOnce, installPackages } from './cached-install.ts';

const run = promisify(execFile);

export interface FoundBrowser {
  readonly executable: string;
  readonly arguments: readonly string[];
  /** What a machine without the usual libraries or fonts needs to be told. */
  readonly environment: Readonly<Record<string, string>>;
}

const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * An installed Chrome, Chromium or Edge, else one from the npm registry. `MICRO_CREDENTIAL_BROWSER` names an executable,
 * or with the value `bundled` skips the installed ones.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wish = process.env.MICRO_CREDENTIAL_BROWSER;
  if (wish && wish !== 'bundled') {
    return { executable: wish, arguments: quietArguments, environment: {} };
  }
  const installed = wish ? undefined : installedBrowser();
  return installed ? { executable: installed, arguments: quietArguments, environment: {} } : bundledBrowser();
}

export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executable,
    args: [...found.arguments],
    env: { ...process.env, ...found.environment },
  });
}

function installedBrowser(): string | undefined {
  return candidates().find((path) => existsSync(path));
}

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return bases.flatMap((base) => programs.map((program) => join(base, program)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The package carries a headless Chromium for Linux and, for bare machines, the libraries it needs of the system. */
async function bundledBrowser(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome, Chromium or Edge was found. Please install one, or name it in MICRO_CREDENTIAL_BROWSER.',
    );
  }
  // The last version that still runs on Node 20.
  const folder = await installOnce('chromium-143.0.4', unpackChromium);
  const executable = join(folder, 'chromium');
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') };
  return {
    executable,
    arguments: quietArguments,
    environment: {
      ...((await canStart(executable)) ? {} : libraries),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : fonts),
    },
  };
}

async function unpackChromium(folder: string): Promise<void> {
  await installPackages(folder, ['@sparticuz/chromium@143.0.4']);
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to run in a cloud
  // function. It reads both from the environment, so a process of its own keeps ours as it is.
  const code = "await (await import('@sparticuz/chromium')).default.executablePath();";
  await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  // Its list of fonts names folders of that cloud; `prefix="relative"` means the folder of the list.
  const list =
    '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>';
  await writeFile(join(folder, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>\n${list}\n`);
  // 65 MB of compressed files that nothing reads again.
  await rm(join(folder, 'node_modules'), { recursive: true });
}

async function canStart(executable: string): Promise<boolean> {
  return run(executable, ['--version']).then(
    () => true,
    () => false,
  );
}
