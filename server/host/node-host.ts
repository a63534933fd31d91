import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ArtifactFacts, Credentials } from '../core/index.ts';
import type { Host } from '../lsp/host.ts';
import { ArtifactFiles } from './artifact-files.ts';
import { builtInDefinitions } from './built-in-credentials.ts';
import { definitionsBelow, definitionsIn, readDefinition } from './definition-files.ts';
import { filesBelow, transcriptText } from './submission-files.ts';

/** The server's host on a machine with a file system. */
export class NodeHost implements Host {
  readonly credentials: Credentials;
  readonly builtInDefinitions = builtInDefinitions();
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

  async findDefinitions(folder: string, where: 'in' | 'below') {
    const place = pathOf(folder);
    if (place === undefined) return [];
    const found = await (where === 'in' ? definitionsIn(place) : definitionsBelow(place));
    const texts = await Promise.all(found.map(readDefinition));
    return found.flatMap((file, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ uri: pathToFileURL(file).href, text }];
    });
  }

  async readDefinition(uri: string): Promise<string | undefined> {
    const place = pathOf(uri);
    return place === undefined ? undefined : readDefinition(place);
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

/** Where an address of the file system leads to; nothing for any other address. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** A text that has no file yet has no folder in which its artifacts could be. */
const homeless: ArtifactFacts = { state: 'missing' };

function folderOf(uri: string): string | undefined {
  const place = pathOf(uri);
  return place === undefined ? undefined : path.dirname(place);
}
