import { promises as files } from 'node:fs';
import path from 'node:path';
import type { List } from './common/search.ts';

/** Lists what is below a folder of this machine. */
export function listing(folder: string): List {
  return async (below) => {
    const entries = await files.readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }));
  };
}
