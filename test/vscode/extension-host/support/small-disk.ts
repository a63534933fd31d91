import {
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** A disk in memory that lets a test say what fails, as a read-only or a full one does. */
export class SmallDisk implements FileSystemProvider {
  static readonly scheme = 'small-disk';
  readonly #entries = new Map<string, Uint8Array | undefined>([['/', undefined]]);
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Asked before anything is written; what it gives is thrown. */
  failure: ((path: string) => Error | undefined) | undefined;

  paths(): string[] {
    return [...this.#entries.keys()].sort();
  }

  watch(): { dispose(): void } {
    return { dispose() {} };
  }

  stat(uri: Uri): FileStat {
    const bytes = this.#at(uri);
    const type = bytes ? FileType.File : FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    const start = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.#entries].flatMap(([path, bytes]) => {
      const name = path.slice(start.length);
      const isInside = path.startsWith(start) && name !== '' && !name.includes('/');
      return isInside ? [[name, bytes ? FileType.File : FileType.Directory] as [string, FileType]] : [];
    });
  }

  createDirectory({ path }: Uri): void {
    this.#mayWrite(path);
    this.#entries.set(path, undefined);
  }

  readFile(uri: Uri): Uint8Array {
    return this.#at(uri) ?? new Uint8Array();
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    // A disk that runs full leaves what it has written so far.
    this.#entries.set(path, content.slice(0, 10));
    this.#mayWrite(path);
    this.#entries.set(path, content);
  }

  delete(uri: Uri): void {
    if (this.#entries.has(uri.path) && this.readDirectory(uri).length > 0)
      throw FileSystemError.NoPermissions(uri);
    this.#at(uri);
    this.#entries.delete(uri.path);
  }

  rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): void {
    this.#mayWrite(to.path);
    const bytes = this.#at(from);
    if (!overwrite && this.#entries.has(to.path)) throw FileSystemError.FileExists(to);
    this.#entries.delete(from.path);
    this.#entries.set(to.path, bytes);
  }

  #at(uri: Uri): Uint8Array | undefined {
    if (!this.#entries.has(uri.path)) throw FileSystemError.FileNotFound(uri);
    return this.#entries.get(uri.path);
  }

  #mayWrite(path: string): void {
    const failure = this.failure?.(path);
    if (failure) throw failure;
  }
}
