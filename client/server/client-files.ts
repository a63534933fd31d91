import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, StaticFeature } from 'vscode-languageclient';
import {
  type FileBytes,
  type FileBytesParams,
  FileBytesRequest,
  type FileParams,
  type FileState,
  FileStateRequest,
  type FileTextParams,
  FileTextRequest,
  type FolderEntry,
  FolderRequest,
} from '../../server/protocol/files.ts';

/**
 * Bytes. VS Code hands out files only as a whole, over a network perhaps: whoever has a longer video looks at it in the
 * player, not before.
 */
const LARGEST = 64 * 1024 * 1024;
/** How long the last file is kept for the next piece of it. Milliseconds. */
const KEPT = 10_000;

/** Lets the server see what VS Code sees: files in a browser, in virtual folders, on other machines. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const last = new LastFile();
  client.registerFeature(sayingThatFilesAreAnswered);
  client.onRequest<FileState, unknown>(FileStateRequest.method, ({ uri }: FileParams) =>
    stateOf(Uri.parse(uri)),
  );
  client.onRequest(
    FileBytesRequest.method,
    async ({ uri, changed, start, end }: FileBytesParams): Promise<FileBytes> => {
      const bytes = await last.bytesOf(Uri.parse(uri), changed);
      return bytes ? base64Of(bytes.subarray(start, end)) : null;
    },
  );
  client.onRequest(FileTextRequest.method, ({ uri, atMost }: FileTextParams) =>
    textOf(Uri.parse(uri), atMost),
  );
  client.onRequest(FolderRequest.method, ({ uri }: FileParams) => entriesOf(Uri.parse(uri)));
}

const sayingThatFilesAreAnswered: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, files: true };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

async function stateOf(uri: Uri): Promise<FileState> {
  try {
    const { type, size, mtime } = await workspace.fs.stat(uri);
    if (type & FileType.File) return { state: 'file', size, changed: mtime, isOpen: size <= LARGEST };
    return type & FileType.Directory ? { state: 'folder' } : { state: 'unreadable', reason: 'special' };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return { state: 'missing' };
    return code === 'NoPermissions' ? { state: 'unreadable', reason: 'forbidden' } : { state: 'unreadable' };
  }
}

async function textOf(uri: Uri, atMost: number): Promise<string | null> {
  const state = await stateOf(uri);
  if (state.state !== 'file' || state.size > atMost) return null;
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function entriesOf(uri: Uri): Promise<FolderEntry[]> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return [];
  }
}

function kindOf(type: FileType): FolderEntry['kind'] {
  return type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other';
}

/** Keeps the file that was read last, because one look into a file asks for many pieces of it. */
class LastFile {
  #file: { readonly name: string; readonly bytes: Promise<Uint8Array | undefined> } | undefined;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  async bytesOf(uri: Uri, changed: number): Promise<Uint8Array | undefined> {
    const name = `${uri} ${changed}`;
    if (this.#file?.name !== name) this.#file = { name, bytes: readWhole(uri) };
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => {
      this.#file = undefined;
    }, KEPT);
    return this.#file.bytes;
  }
}

async function readWhole(uri: Uri): Promise<Uint8Array | undefined> {
  const state = await stateOf(uri);
  if (state.state !== 'file' || !state.isOpen) return undefined;
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return btoa(pieces.join(''));
}
