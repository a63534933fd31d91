import { isDefinitionFile, isPassedOver } from '../../core/index.ts';

/*
 * Searches folders, whoever can list them. Names are relative to where a search began, with forward slashes. Links to
 * folders are not followed, and a search ends by itself in whatever it is started.
 */

export interface Entry {
  readonly name: string;
  /** A link to a folder is neither. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** What is in a folder; nothing where it cannot be read. The name '' is where the search began. */
export type List = (folder: string) => Promise<readonly Entry[]>;

const mostFolders = 5_000;
const mostDefinitions = 500;
const deepest = 12;
/** Folders that are listed side by side: whoever lists over a network takes as long for many as for one. */
const atOnce = 16;

/** The definition files in a folder and below it, the upper ones first. */
export async function definitionsBelow(list: List): Promise<string[]> {
  const found: string[] = [];
  let level = [''];
  let seen = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (let start = 0; start < level.length; start += atOnce) {
      if (seen >= mostFolders || found.length >= mostDefinitions) return found.slice(0, mostDefinitions);
      const folders = level.slice(start, start + Math.min(atOnce, mostFolders - seen));
      seen += folders.length;
      const listed = await Promise.all(folders.map(list));
      for (const [index, folder] of folders.entries()) {
        for (const { name, kind } of sorted(listed[index] ?? [])) {
          if (kind === 'file' && isDefinitionFile(name)) found.push(below(folder, name));
          else if (kind === 'folder' && !isPassedOver(name)) next.push(below(folder, name));
        }
      }
    }
    level = next;
  }
  return found.slice(0, mostDefinitions);
}

/** The definition files in a folder itself. */
export async function definitionsIn(list: List): Promise<string[]> {
  const entries = sorted(await list(''));
  return entries.flatMap(({ name, kind }) => (kind === 'file' && isDefinitionFile(name) ? [name] : []));
}

/** Enough for every submission; a folder with more is not one that is worth listing. */
const mostFiles = 500;
const deepestFile = 4;

/** The files below a submission's folder, sorted by name in each folder. Hidden folders are passed over. */
export async function filesBelow(list: List): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const { name, kind } of sorted(await list(folder))) {
      if (found.length >= mostFiles || name.startsWith('.') || name === 'node_modules') continue;
      if (kind === 'file') found.push(below(folder, name));
      else if (kind === 'folder' && depth < deepestFile) await walk(below(folder, name), depth + 1);
    }
  };
  await walk('', 1);
  return found;
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => (one.name < other.name ? -1 : 1));
}
