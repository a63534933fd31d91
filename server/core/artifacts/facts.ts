import type { FileFormat } from './formats.ts';

/**
 * What is known of an artifact's file. The core reads no files: a host looks and hands the facts in. `file` is a
 * regular file; anything else says why it cannot serve.
 */
export type ArtifactFacts =
  | FileFacts
  | { readonly state: 'missing' }
  | { readonly state: 'folder' }
  | { readonly state: 'unreadable'; readonly reason?: UnreadableReason }
  /** The reference leads out of the submission's folder, so nobody looks (see `whereaboutsOf`). */
  | { readonly state: 'elsewhere' };

export interface FileFacts extends Partial<ContentFacts> {
  readonly state: 'file';
  /** Bytes. */
  readonly size: number;
}

/** What a look into a file told. */
export interface ContentFacts {
  /** What the content is, whatever the file's name says; absent while nobody has looked into the file. */
  readonly format: FileFormat;
  readonly fault?: FileFault;
  /** Seconds, of a video or a recording. */
  readonly duration?: number;
  /** Of a video or a recording. */
  readonly tracks?: { readonly audio: boolean; readonly video: boolean };
  readonly pages?: number;
}

/** `special`: a pipe, a device or a socket. */
export type UnreadableReason = 'forbidden' | 'special';

/**
 * Why a file's content is of no use; `slow`: looking into it took longer than anybody should wait; `large`: it is larger
 * than the place where it lies allows to look into.
 */
export type FileFault = 'empty' | 'encrypted' | 'damaged' | 'truncated' | 'slow' | 'large';

/** Looks up the facts for a file as the front matter writes it; `undefined` where nobody has looked yet. */
export type FactsOf = (file: string) => ArtifactFacts | undefined;
