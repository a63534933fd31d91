import {
  type FileBytes,
  type FileBytesParams,
  FileBytesRequest,
  type FileParams,
  type FileState,
  FileStateRequest,
  type FileTextParams,
  FileTextRequest,
  FolderRequest,
} from '../../protocol/files.ts';
import type { Entry } from '../common/search.ts';

/** Whatever requests can be sent over; a connection of the language server is one. */
export interface Asking {
  sendRequest<Answer>(method: string, params: unknown): Promise<Answer>;
}

/** The client's file system, by addresses. Everything here rejects where the client does not answer. */
export class ClientFiles {
  readonly #client: Asking;

  constructor(client: Asking) {
    this.#client = client;
  }

  state(uri: string): Promise<FileState> {
    const params: FileParams = { uri };
    return this.#client.sendRequest<FileState>(FileStateRequest.method, params);
  }

  /** The bytes from `start` to `end` (exclusive) of the file that was `changed` then; fewer where it ends before. */
  async bytes(uri: string, changed: number, start: number, end: number): Promise<Uint8Array> {
    const params: FileBytesParams = { uri, start, end, changed };
    const bytes = await this.#client.sendRequest<FileBytes>(FileBytesRequest.method, params);
    if (bytes === null) throw new Error('The file cannot be read.');
    return Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
  }

  /** The text of a file of `atMost` bytes; nothing for any other. */
  async text(uri: string, atMost: number): Promise<string | undefined> {
    const params: FileTextParams = { uri, atMost };
    return (await this.#client.sendRequest<string | null>(FileTextRequest.method, params)) ?? undefined;
  }

  entries(uri: string): Promise<readonly Entry[]> {
    const params: FileParams = { uri };
    return this.#client.sendRequest<readonly Entry[]>(FolderRequest.method, params);
  }
}
