import { promises as files, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { ArtifactFacts } from '../core/index.ts';

/*
 * Looks at the files of artifacts. A reference's text is judged before any file call: on Windows the mere look at
 * `\\host\share` sends the user's credentials there, so what names another machine or a device is never looked at.
 */

/** The facts about an artifact's file; `folder` is the submission's, `file` as the front matter writes it. */
export async function lookAtArtifact(folder: string, file: string): Promise<ArtifactFacts> {
  const location = artifactLocation(folder, file);
  if (location === undefined) return { state: 'unreadable' };
  return files.stat(location).then(factsOf, faultOf);
}

/** The same, at once. */
export function lookAtArtifactNow(folder: string, file: string): ArtifactFacts {
  const location = artifactLocation(folder, file);
  if (location === undefined) return { state: 'unreadable' };
  try {
    return factsOf(statSync(location));
  } catch (error) {
    return faultOf(error);
  }
}

/** Where an artifact's file is, or `undefined` for what must not be looked at. */
export function artifactLocation(folder: string, file: string): string | undefined {
  const written = file.trim();
  const elsewhere = /^(?:[a-z][a-z0-9+.-]+:|[\\/]{2})/i.test(written);
  const device = /(?:^|[\\/])(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^\\/]*)?$/i.test(written);
  if (written === '' || elsewhere || device || written.includes('\0')) return undefined;
  return path.resolve(folder, written.replace(/\\/g, '/'));
}

function factsOf(stats: Stats): ArtifactFacts {
  if (stats.isFile()) return { state: 'file', size: stats.size };
  return { state: stats.isDirectory() ? 'folder' : 'unreadable' };
}

function faultOf(error: unknown): ArtifactFacts {
  const { code } = error as NodeJS.ErrnoException;
  return { state: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
}
