import type { ArtifactFacts, Credentials } from '../core/index.ts';

/**
 * What the server needs of the machine it runs on. On a desktop that is the file system; in a browser it will be the
 * client's.
 */
export interface Host {
  readonly credentials: Credentials;
  /** The facts about an artifact's file; `uri` is the submission's, `file` as its front matter writes it. */
  lookAtArtifact(uri: string, file: string): Promise<ArtifactFacts>;
}
