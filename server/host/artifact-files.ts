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

/** The start of an address, of a volume, or of the name of another machine. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]+:|[a-z]:|[\\/]{2})/i;

/** What Windows takes for a device wherever it stands in a path, whatever follows a dot, a colon or a space. */
const device = /(?:^|[\\/])(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$)\s*(?:[.:\\/]|$)/i;

/** Where an artifact's file is, or `undefined` for what must not be looked at. */
export function artifactLocation(folder: string, file: string): string | undefined {
  const written = file.trim();
  if (written === '' || written.includes('\0') || elsewhere.test(written) || device.test(written)) {
    return undefined;
  }
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
