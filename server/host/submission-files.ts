import { promises as files } from 'node:fs';
import path from 'node:path';
import { LARGEST_TRANSCRIPT } from './common/limits.ts';
import { pathWithin, refusalOf } from './common/reference.ts';
import * as search from './common/search.ts';
import { listing } from './listing.ts';

/** The files below a submission's folder, relative and with forward slashes. What cannot be read is left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  return search.filesBelow(listing(folder));
}

/** The text of a transcript beside a submission; nothing for what is no regular file of a sensible size. */
export async function transcriptText(folder: string, file: string): Promise<string | undefined> {
  if (refusalOf(file)) return undefined;
  const location = path.resolve(folder, pathWithin(file));
  try {
    // Looked at before it is opened: opening a pipe would wait for somebody to write into it.
    const stats = await files.stat(location);
    return stats.isFile() && stats.size <= LARGEST_TRANSCRIPT
      ? await files.readFile(location, 'utf8')
      : undefined;
  } catch {
    return undefined;
  }
}
