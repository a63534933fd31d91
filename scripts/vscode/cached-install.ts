import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from '../npm.mjs';
import { cacheFolder } from './folders.ts';

const unfinished = 'unfinished-';

/** Who asks while an install is under way waits for the same one. */
const installs = new Map<string, Promise<string>>();

/**
 * Gives the folder `name` of the cache, and lets `fill` make it when it is not there yet. It is filled under another
 * name and renamed at the end: an install that was interrupted is never taken for a good one.
 */
export function installOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const running = installs.get(name) ?? install(name, fill);
  installs.set(name, running);
  return running;
}

async function install(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) {
    return folder;
  }
  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers();
  const temporary = join(cacheFolder, `${unfinished}${process.pid}-${name}`);
  await mkdir(temporary);
  try {
    // npm looks for the nearest package.json upwards, which would be the project's own.
    await writeFile(join(temporary, 'package.json'), '{ "private": true }\n');
    await fill(temporary);
    await rename(temporary, folder).catch((error: unknown) => {
      // Another process was quicker; its install is as good as this one.
      if (!existsSync(folder)) {
        throw error;
      }
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** Installs packages without running their scripts: none of them may need a compiler or a download of its own. */
export async function installPackages(folder: string, packages: string[]): Promise<void> {
  await runNpm(['install', '--ignore-scripts', '--save-exact', '--prefix', folder, ...packages], {
    cwd: folder,
  });
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const pid = name.startsWith(unfinished) ? Number.parseInt(name.slice(unfinished.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) {
      await rm(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
