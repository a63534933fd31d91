import { promises as files, type Stats } from 'node:fs';
import path from 'node:path';
import type { ArtifactFacts } from '../core/index.ts';
import { pathWithin, refusalOf } from './common/reference.ts';
import { FileInspector } from './file-inspector.ts';

/** Looks at the files of artifacts. What leads out of the submission's folder is never looked at. */
export class ArtifactFiles {
  readonly #inspector: FileInspector;

  constructor(inspector = new FileInspector()) {
    this.#inspector = inspector;
  }

  /**
   * Whether the file is there, at once; with what is in it, if that is known already. `folder` is the submission's,
   * `file` as the front matter writes it.
   */
  async look(folder: string, file: string): Promise<ArtifactFacts> {
    const found = await find(folder, file);
    if ('state' in found) return found;
    const { location, stats } = found;
    return this.#inspector.known(location, stats) ?? { state: 'file', size: stats.size };
  }

  /** The same with what is in the file, which takes a moment, or seconds. */
  async inspect(folder: string, file: string): Promise<ArtifactFacts> {
    const found = await find(folder, file);
    return 'state' in found ? found : this.#inspector.inspect(found.location, found.stats);
  }
}

/** A regular file and where it is, or why it cannot serve. */
async function find(
  folder: string,
  file: string,
): Promise<ArtifactFacts | { readonly location: string; readonly stats: Stats }> {
  const refusal = refusalOf(file);
  if (refusal) return refusal;
  const location = path.resolve(folder, pathWithin(file));
  try {
    const stats = await files.stat(location);
    if (stats.isFile()) return { location, stats };
    return stats.isDirectory() ? { state: 'folder' } : { state: 'unreadable', reason: 'special' };
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): ArtifactFacts {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing' };
  const forbidden = code === 'EACCES' || code === 'EPERM';
  return forbidden ? { state: 'unreadable', reason: 'forbidden' } : { state: 'unreadable' };
}
