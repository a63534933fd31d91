import type { ArtifactFacts, CredentialSource, Credentials } from '../core/index.ts';

/**
 * What the server needs of the machine it runs on. On a desktop that is the file system; in a browser it will be the
 * client's.
 */
export interface Host {
  /** The built-in credentials alone; see `WorkspaceDefinitions` for those that a document can name. */
  readonly credentials: Credentials;
  readonly builtInDefinitions: readonly CredentialSource[];
  /** The definition files in a folder, or also below it. Nothing where there is no such folder. */
  findDefinitions(
    folder: string,
    where: 'in' | 'below',
  ): Promise<readonly { readonly uri: string; readonly text: string }[]>;
  /** The text of a definition file; nothing if it cannot be read. */
  readDefinition(uri: string): Promise<string | undefined>;
  /**
   * What can be told of an artifact's file at once; `uri` is the submission's, `file` as its front matter writes it.
   * Facts of a file without its `format` say that nobody has looked into it yet.
   */
  lookAtArtifact(uri: string, file: string): Promise<ArtifactFacts>;
  /** The same with what is in the file, which takes a moment, or seconds. */
  inspectArtifact(uri: string, file: string): Promise<ArtifactFacts>;
  /** Files beside and below a submission, relative to its folder, with forward slashes. */
  filesBeside(uri: string): Promise<readonly string[]>;
  /** The text of a transcript as the front matter names it; nothing if it cannot be read. */
  transcriptText(uri: string, file: string): Promise<string | undefined>;
}
