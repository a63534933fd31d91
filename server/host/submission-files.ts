import { promises as files } from 'node:fs';
import path from 'node:path';
import { whereaboutsOf } from '../core/index.ts';

/** Enough for every submission; a folder with more is not one that is worth listing. */
const MOST_FILES = 500;
const DEEPEST = 4;
/** Bytes. The transcript of a whole day is far smaller. */
const LONGEST_TRANSCRIPT = 4 * 1024 * 1024;

/**
 * The files below a submission's folder, relative and with forward slashes, sorted. Hidden folders and links to folders
 * are passed over; what cannot be read is left out.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string, depth: number): Promise<void> => {
    const entries = await files.readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (found.length >= MOST_FILES || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) found.push(name);
      else if (entry.isDirectory() && depth < DEEPEST) await walk(name, depth + 1);
    }
  };
  await walk('', 1);
  return found;
}

/** The text of a transcript beside a submission; nothing for what is no regular file of a sensible size. */
export async function transcriptText(folder: string, file: string): Promise<string | undefined> {
  if (whereaboutsOf(file.trim()) !== 'inside') return undefined;
  const location = path.resolve(folder, file.trim().replace(/\\/g, '/'));
  try {
    // Looked at before it is opened: opening a pipe would wait for somebody to write into it.
    const stats = await files.stat(location);
    return stats.isFile() && stats.size <= LONGEST_TRANSCRIPT
      ? await files.readFile(location, 'utf8')
      : undefined;
  } catch {
    return undefined;
  }
}
