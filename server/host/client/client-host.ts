import {
  type ArtifactFacts,
  type ContentFacts,
  type CredentialSource,
  type Credentials,
  createCredentials,
  extensionOf,
} from '../../core/index.ts';
import type { Host } from '../../lsp/host.ts';
import type { FileState } from '../../protocol/files.ts';
import { LARGEST_DEFINITION, LARGEST_TRANSCRIPT } from '../common/limits.ts';
import { refusalOf } from '../common/reference.ts';
import { RememberedFacts } from '../common/remembered-facts.ts';
import * as search from '../common/search.ts';
import type { ByteSource } from '../inspection/byte-source.ts';
import { addressIn, artifactAddress, folderOf } from './addresses.ts';
import type { ClientFiles } from './client-files.ts';

/** Looks into a file. It gives up, and says so, after a while of its own choice. */
export type Inspect = (source: ByteSource, extension: string) => Promise<ContentFacts>;

/** The server's host where all files are the client's: in a browser, or in a folder that is no folder of this machine. */
export class ClientHost implements Host {
  readonly builtInDefinitions: readonly CredentialSource[];
  readonly credentials: Credentials;
  readonly #files: ClientFiles;
  readonly #inspect: Inspect;
  readonly #facts = new RememberedFacts();

  constructor(files: ClientFiles, builtIn: readonly CredentialSource[], inspect: Inspect) {
    this.#files = files;
    this.#inspect = inspect;
    this.builtInDefinitions = builtIn;
    this.credentials = createCredentials(builtIn);
  }

  async findDefinitions(folder: string, where: 'in' | 'below') {
    const list = this.#listing(folder);
    const names = await (where === 'in' ? search.definitionsIn(list) : search.definitionsBelow(list));
    const found = await Promise.all(
      names.map(async (name) => {
        const uri = addressIn(folder, name);
        return { uri, text: await this.readDefinition(uri) };
      }),
    );
    return found.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, text }]));
  }

  readDefinition(uri: string): Promise<string | undefined> {
    return this.#files.text(uri, LARGEST_DEFINITION).catch(() => undefined);
  }

  async lookAtArtifact(uri: string, file: string): Promise<ArtifactFacts> {
    return this.#look(uri, file, async (address, state) => {
      if (!state.isOpen) return tooLarge(state.size);
      return this.#facts.of(address, stampOf(state)) ?? { state: 'file', size: state.size };
    });
  }

  async inspectArtifact(uri: string, file: string): Promise<ArtifactFacts> {
    return this.#look(uri, file, async (address, state) => {
      if (!state.isOpen) return tooLarge(state.size);
      return this.#facts.inspect(address, stampOf(state), () => this.#lookInto(address, file, state));
    });
  }

  async filesBeside(uri: string): Promise<readonly string[]> {
    const folder = folderOf(uri);
    return folder === undefined ? [] : search.filesBelow(this.#listing(folder));
  }

  async transcriptText(uri: string, file: string): Promise<string | undefined> {
    const folder = folderOf(uri);
    if (folder === undefined || refusalOf(file)) return undefined;
    return this.#files.text(artifactAddress(folder, file), LARGEST_TRANSCRIPT).catch(() => undefined);
  }

  async #look(
    uri: string,
    file: string,
    ofFile: (address: string, state: FileState & { state: 'file' }) => Promise<ArtifactFacts>,
  ): Promise<ArtifactFacts> {
    const folder = folderOf(uri);
    // A text that has no file yet has no folder in which its artifacts could be.
    if (folder === undefined) return { state: 'missing' };
    const refusal = refusalOf(file);
    if (refusal) return refusal;
    const address = artifactAddress(folder, file);
    // Of files that the client does not speak of, nothing is said.
    const state = await this.#files.state(address).catch((): ArtifactFacts => ({ state: 'elsewhere' }));
    return state.state === 'file' && 'isOpen' in state ? ofFile(address, state) : state;
  }

  async #lookInto(
    address: string,
    file: string,
    { size, changed }: FileState & { state: 'file' },
  ): Promise<ArtifactFacts> {
    const source: ByteSource = {
      size,
      read: (start, end) => this.#files.bytes(address, changed, start, Math.min(end, size)),
    };
    const facts = await this.#inspect(source, extensionOf(file)).catch(
      // The look itself failed, which says nothing about the file.
      (): ContentFacts => ({ format: 'unknown' }),
    );
    return { state: 'file', size, ...facts };
  }

  #listing(folder: string): search.List {
    return (below) => this.#files.entries(addressIn(folder, below)).catch(() => []);
  }
}

function tooLarge(size: number): ArtifactFacts {
  return { state: 'file', size, format: 'unknown', fault: 'large' };
}

function stampOf({ size, changed }: FileState & { state: 'file' }): string {
  return `${size} ${changed}`;
}
