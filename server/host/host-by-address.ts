import type { Host } from '../lsp/host.ts';

/** Asks one host for what lies on this machine's disks, another for everything else. */
export class HostByAddress implements Host {
  readonly #onDisk: Host;
  readonly #elsewhere: Host;

  constructor(onDisk: Host, elsewhere: Host) {
    this.#onDisk = onDisk;
    this.#elsewhere = elsewhere;
  }

  get credentials(): Host['credentials'] {
    return this.#onDisk.credentials;
  }

  get builtInDefinitions(): Host['builtInDefinitions'] {
    return this.#onDisk.builtInDefinitions;
  }

  findDefinitions(folder: string, where: 'in' | 'below'): ReturnType<Host['findDefinitions']> {
    return this.#of(folder).findDefinitions(folder, where);
  }

  readDefinition(uri: string): ReturnType<Host['readDefinition']> {
    return this.#of(uri).readDefinition(uri);
  }

  lookAtArtifact(uri: string, file: string): ReturnType<Host['lookAtArtifact']> {
    return this.#of(uri).lookAtArtifact(uri, file);
  }

  inspectArtifact(uri: string, file: string): ReturnType<Host['inspectArtifact']> {
    return this.#of(uri).inspectArtifact(uri, file);
  }

  filesBeside(uri: string): ReturnType<Host['filesBeside']> {
    return this.#of(uri).filesBeside(uri);
  }

  transcriptText(uri: string, file: string): ReturnType<Host['transcriptText']> {
    return this.#of(uri).transcriptText(uri, file);
  }

  #of(uri: string): Host {
    return /^file:/i.test(uri) ? this.#onDisk : this.#elsewhere;
  }
}
