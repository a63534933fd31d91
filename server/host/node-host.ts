import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArtifactFacts, Credentials } from '../core/index.ts';
import type { Host } from '../lsp/host.ts';
import { ArtifactFiles } from './artifact-files.ts';
import { filesBelow, transcriptText } from './submission-files.ts';

/** The server's host on a machine with a file system. */
export class NodeHost implements Host {
  readonly credentials: Credentials;
  readonly #files = new ArtifactFiles();

  constructor(credentials: Credentials) {
    this.credentials = credentials;
  }

  async lookAtArtifact(uri: string, file: string): Promise<ArtifactFacts> {
    const folder = folderOf(uri);
    return folder === undefined ? homeless : this.#files.look(folder, file);
  }

  async inspectArtifact(uri: string, file: string): Promise<ArtifactFacts> {
    const folder = folderOf(uri);
    return folder === undefined ? homeless : this.#files.inspect(folder, file);
  }

  async filesBeside(uri: string): Promise<readonly string[]> {
    const folder = folderOf(uri);
    return folder === undefined ? [] : filesBelow(folder);
  }

  async transcriptText(uri: string, file: string): Promise<string | undefined> {
    const folder = folderOf(uri);
    return folder === undefined ? undefined : transcriptText(folder, file);
  }
}

/** A text that has no file yet has no folder in which its artifacts could be. */
const homeless: ArtifactFacts = { state: 'missing' };

function folderOf(uri: string): string | undefined {
  try {
    return path.dirname(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
