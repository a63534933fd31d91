import path from 'node:path';
import type { ArtifactFacts } from '../../core/index.ts';
import { ArtifactFiles } from '../../host/artifact-files.ts';

/** The artifacts that one run of the command line sees: it looks at each file once, however many submissions name it. */
export class SeenArtifacts {
  readonly #files = new ArtifactFiles();
  readonly #seen = new Map<string, Promise<ArtifactFacts>>();

  /** Whether nothing has been looked at yet. */
  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }

  /** What is known of the files that a submission declares, by their names in it. */
  async of(location: string, files: readonly string[]): Promise<ReadonlyMap<string, ArtifactFacts>> {
    const folder = path.dirname(location);
    const facts = await Promise.all(files.map((file) => this.#inspect(folder, file)));
    return new Map(files.map((file, index) => [file, facts[index] as ArtifactFacts]));
  }

  #inspect(folder: string, file: string): Promise<ArtifactFacts> {
    const key = JSON.stringify([folder, file]);
    let seen = this.#seen.get(key);
    if (!seen) {
      seen = this.#files.inspect(folder, file);
      this.#seen.set(key, seen);
    }
    return seen;
  }
}
