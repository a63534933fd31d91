import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from '../build.mjs';
import { makeTemporaryFolder, removeTemporaryFolder, root } from '../vscode/folders.ts';
import { copied, LARGEST_PACKAGE, namedIn, notAllowed } from './contents.ts';

export interface Package {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** Only whoever builds or publishes the project needs these. */
const ours = ['scripts', 'dependencies', 'devDependencies', 'bin', 'private'];

/** Makes the package in `folder`. Fails where something is in it that is not on the list, or missing, or too much. */
export async function makePackage(folder = root): Promise<Package> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  const stage = makeTemporaryFolder();
  try {
    await fill(stage, manifest);
    check(filesBelow(stage), manifest);
    await createVSIX({ cwd: stage, packagePath: file, dependencies: false });
  } finally {
    await removeTemporaryFolder(stage);
  }
  const { size } = statSync(file);
  if (size > LARGEST_PACKAGE) {
    throw new Error(`The package is too large: ${size} bytes, and ${LARGEST_PACKAGE} are allowed.`);
  }
  return { file, size };
}

/** Everything that is shipped, apart from everything else: what is not copied cannot get in. */
async function fill(stage: string, manifest: Readonly<Record<string, unknown>>): Promise<void> {
  await build({ production: true, folder: join(stage, 'dist') });
  // The command line is a program of its own.
  await removeTemporaryFolder(join(stage, 'dist', 'cli'));
  for (const name of copied.filter((each) => existsSync(join(root, each)))) {
    cpSync(join(root, name), join(stage, name), { recursive: true });
  }
  const shipped = Object.fromEntries(Object.entries(manifest).filter(([key]) => !ours.includes(key)));
  writeFileSync(
    join(stage, 'package.json'),
    `${JSON.stringify({ ...shipped, files: ['**/*'] }, undefined, 2)}\n`,
  );
}

function check(files: readonly string[], manifest: Readonly<Record<string, unknown>>): void {
  const strangers = notAllowed(files);
  if (strangers.length > 0) throw new Error(`Not on the list of what is shipped: ${strangers.join(', ')}`);
  const { main, browser, icon, contributes } = manifest;
  const missing = namedIn({ main, browser, icon, contributes }).filter(
    // VS Code adds the ending to the name of the program for browsers.
    (name) => !files.includes(name) && !files.includes(`${name}.js`),
  );
  if (missing.length > 0) throw new Error(`The manifest names what is not shipped: ${missing.join(', ')}`);
}

/** All files below a folder, with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}
