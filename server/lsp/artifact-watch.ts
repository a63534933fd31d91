import type { ArtifactFacts, FactsOf } from '../core/index.ts';
import type { Host } from './host.ts';

/** How long facts are believed where the client does not tell of changed files. Milliseconds. */
const BELIEVED = 2_000;

interface Entry {
  facts: ArtifactFacts | undefined;
  lookedAt: number;
  /** Whether the file may have changed since the last look at it began. */
  expired: boolean;
  looking: Promise<void> | undefined;
}

/** Remembers what is known of the files of one document's artifacts, and looks again when that may have changed. */
export class ArtifactWatch {
  readonly #host: Host;
  readonly #uri: string;
  readonly #isTold: () => boolean;
  readonly #entries = new Map<string, Entry>();
  #revision = 0;

  /** `isTold` says whether the client reports changed files, so that nothing need be looked at twice. */
  constructor(host: Host, uri: string, isTold: () => boolean) {
    this.#host = host;
    this.#uri = uri;
    this.#isTold = isTold;
  }

  readonly factsOf: FactsOf = (file) => this.#entries.get(file)?.facts;

  /** Grows whenever any fact is another than before. */
  get revision(): number {
    return this.#revision;
  }

  /** Looks at what has not been looked at, or not lately. */
  async look(files: readonly string[]): Promise<void> {
    await Promise.all(files.map((file) => this.#lookAt(file)));
  }

  /** Whether every file has been looked at. */
  knows(files: readonly string[]): boolean {
    return files.every((file) => this.factsOf(file) !== undefined);
  }

  /** Forgets when files were looked at; what is known of them stands until they are looked at again. */
  expire(): void {
    for (const entry of this.#entries.values()) entry.expired = true;
  }

  async #lookAt(file: string): Promise<void> {
    const entry = this.#entries.get(file) ?? {
      facts: undefined,
      lookedAt: 0,
      expired: true,
      looking: undefined,
    };
    this.#entries.set(file, entry);
    if (!this.#isTold() && Date.now() - entry.lookedAt >= BELIEVED) entry.expired = true;
    // Two may wait for one look; one that began before the file changed is not believed.
    while (entry.looking || entry.expired) {
      entry.looking ??= this.#beginToLook(entry, file);
      await entry.looking;
    }
  }

  #beginToLook(entry: Entry, file: string): Promise<void> {
    entry.lookedAt = Date.now();
    entry.expired = false;
    return this.#host
      .lookAtArtifact(this.#uri, file)
      .catch((): ArtifactFacts => ({ state: 'unreadable' }))
      .then((facts) => {
        entry.looking = undefined;
        if (sameFacts(entry.facts, facts)) return;
        entry.facts = facts;
        this.#revision += 1;
      });
  }
}

function sameFacts(one: ArtifactFacts | undefined, other: ArtifactFacts | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
