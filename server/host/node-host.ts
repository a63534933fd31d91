import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArtifactFacts, Credentials } from '../core/index.ts';
import type { Host } from '../lsp/host.ts';
import { lookAtArtifact } from './artifact-files.ts';

/** The server's host on a machine with a file system. */
export class NodeHost implements Host {
  readonly credentials: Credentials;

  constructor(credentials: Credentials) {
    this.credentials = credentials;
  }

  async lookAtArtifact(uri: string, file: string): Promise<ArtifactFacts> {
    // A text that has no file yet has no folder in which its artifacts could be.
    const folder = folderOf(uri);
    return folder === undefined ? { state: 'missing' } : lookAtArtifact(folder, file);
  }
}

function folderOf(uri: string): string | undefined {
  try {
    return path.dirname(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
