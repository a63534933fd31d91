import { promises as files, readFileSync } from 'node:fs';
import path from 'node:path';
import { LARGEST_DEFINITION } from './common/limits.ts';
import * as search from './common/search.ts';
import { listing } from './listing.ts';

/* Finds the definition files of a workspace. Only regular files are opened. */

/** The definition files in a folder and below it, the upper ones first. What cannot be read is passed over. */
export async function definitionsBelow(folder: string): Promise<string[]> {
  return (await search.definitionsBelow(listing(folder))).map((name) => path.join(folder, name));
}

/** The definition files in a folder itself. */
export async function definitionsIn(folder: string): Promise<string[]> {
  return (await search.definitionsIn(listing(folder))).map((name) => path.join(folder, name));
}

/** The text of a definition file; nothing where there is none that can be read. */
export async function readDefinition(location: string): Promise<string | undefined> {
  try {
    const stats = await files.stat(location);
    if (!stats.isFile() || stats.size > LARGEST_DEFINITION) return undefined;
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
  return new TextDecoder().decode(bytes.subarray(0, LARGEST_DEFINITION));
}
