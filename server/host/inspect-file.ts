import { constants, promises as files } from 'node:fs';
import type { ArtifactFacts } from '../core/index.ts';
import type { ByteSource } from './inspection/byte-source.ts';
import { inspect, type Libraries } from './inspection/inspect.ts';

/** Bundles of their own: whoever has no video does not wait for what reads it. */
export const libraries: Libraries = {
  media: () => import('./inspection/media.ts'),
  pdf: () => import('./inspection/pdf.ts'),
};

/** Looks into a file on disk. Only regular files are read: a pipe or a device might never answer. */
export async function inspectFile(location: string, extension: string): Promise<ArtifactFacts> {
  let handle: files.FileHandle | undefined;
  try {
    // A file may have become a pipe since it was looked at; opened like this, not even that can hold us up.
    handle = await files.open(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (!stats.isFile()) return { state: 'unreadable', reason: 'special' };
    const facts = await inspect(sourceOf(handle, stats.size), extension, libraries);
    return { state: 'file', size: stats.size, ...facts };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing' };
    if (code === 'EACCES' || code === 'EPERM') return { state: 'unreadable', reason: 'forbidden' };
    return { state: 'unreadable' };
  } finally {
    await handle?.close();
  }
}

function sourceOf(handle: files.FileHandle, size: number): ByteSource {
  return {
    size,
    async read(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}
