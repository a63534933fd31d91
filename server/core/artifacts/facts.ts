/**
 * What is known of an artifact's file. The core reads no files: a host looks and hands the facts in. `file` is a
 * regular file; anything else says why it cannot serve.
 */
export type ArtifactFacts =
  | {
      readonly state: 'file';
      /** Bytes. */
      readonly size: number;
      /** Seconds, of a video or a recording. */
      readonly duration?: number;
      readonly pages?: number;
    }
  | { readonly state: 'missing' }
  | { readonly state: 'folder' }
  | { readonly state: 'unreadable' };

/** Looks up the facts for a file as the front matter writes it; `undefined` where nobody has looked yet. */
export type FactsOf = (file: string) => ArtifactFacts | undefined;
