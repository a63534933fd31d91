import { type Dirent, promises as files, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDefinitionFile, isPassedOver } from '../core/index.ts';

/*
 * Finds the definition files of a workspace. Only regular files are opened, links to folders are not followed, and the
 * search ends by itself in whatever it is started.
 */

const mostFolders = 5_000;
const mostFiles = 500;
const deepest = 12;
/** Bytes; the core refuses far shorter texts, with a message. */
const largest = 2 * 1024 * 1024;
/** The definition files in a folder and below it, the upper ones first. What cannot be read is passed over. */
export async function definitionsBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  let level = [folder];
  let seen = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const each of level) {
      if (++seen > mostFolders || found.length >= mostFiles) return found.slice(0, mostFiles);
      for (const entry of await entriesOf(each)) {
        if (isFile(entry)) found.push(path.join(each, entry.name));
        else if (isSearched(entry)) next.push(path.join(each, entry.name));
      }
    }
    level = next;
  }
  return found.slice(0, mostFiles);
}

/** The definition files in a folder itself. */
export async function definitionsIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries.filter(isFile).map(({ name }) => path.join(folder, name));
}

/** The text of a definition file; nothing where there is none that can be read. */
export async function readDefinition(location: string): Promise<string | undefined> {
  try {
    const stats = await files.stat(location);
    if (!stats.isFile() || stats.size > largest) return undefined;
    return textOf(await files.readFile(location));
  } catch {
    return undefined;
  }
}

/** The same, at once, of a file that was found by the functions above. */
export function readDefinitionNow(location: string): string {
  try {
    return textOf(readFileSync(location));
  } catch {
    return '';
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, largest));
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await files.readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isFile(entry: Dirent): boolean {
  return entry.isFile() && isDefinitionFile(entry.name);
}

function isSearched(entry: Dirent): boolean {
  return entry.isDirectory() && !isPassedOver(entry.name);
}
