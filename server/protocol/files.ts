/*
 * What a server asks of its client's file system, where it has none itself: in a browser, and for documents that lie in
 * no ordinary folder. A client that answers these requests says so with `experimental: { files: true }` in its
 * capabilities. The server judges every reference by its text before it asks.
 */

/** Asks what there is at an address. */
export const FileStateRequest = { method: 'microCredential/file/state' } as const;

export interface FileParams {
  readonly uri: string;
}

export type FileState =
  | {
      readonly state: 'file';
      /** Bytes. */
      readonly size: number;
      /** When it was changed last; another number is another content. */
      readonly changed: number;
      /** Whether `file/bytes` is answered: some files are too large to be fetched for a look into them. */
      readonly isOpen: boolean;
    }
  | { readonly state: 'folder' }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly reason?: 'forbidden' | 'special' };

/** Asks for a piece of a file; fewer bytes come only where the file ends before. */
export const FileBytesRequest = { method: 'microCredential/file/bytes' } as const;

export interface FileBytesParams extends FileParams {
  /** In bytes; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As the file's state has it: pieces of one content belong together. */
  readonly changed: number;
}

/** As base64, which every transport carries; `null` where the file cannot be read. */
export type FileBytes = string | null;

/** Asks for a whole file as text; `null` where there is none that can be read or where it is larger than `atMost` bytes. */
export const FileTextRequest = { method: 'microCredential/file/text' } as const;

export interface FileTextParams extends FileParams {
  readonly atMost: number;
}

/** Asks what is in a folder; the answer is empty where there is none. */
export const FolderRequest = { method: 'microCredential/folder' } as const;

export interface FolderEntry {
  readonly name: string;
  /** A link counts as what it is itself: links to folders would lead in circles. */
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * Asks for the text of a program that ships with the extension, by its file's name. In a browser a worker can load nothing
 * by itself.
 */
export const ProgramRequest = { method: 'microCredential/program' } as const;

export interface ProgramParams {
  readonly name: string;
}
