import type { ArtifactFacts, FactsOf } from '../core/index.ts';
import type { Host } from './host.ts';

/** How long facts are believed where the client does not tell of changed files. Milliseconds. */
const BELIEVED = 2_000;

interface Entry {
  facts: ArtifactFacts | undefined;
  lookedAt: number;
  looking: Promise<void> | undefined;
}

/** Remembers what is known of the files of one document's artifacts, and looks again when that may have changed. */
export class ArtifactWatch {
  readonly #host: Host;
  readonly #uri: string;
  readonly #isTold: () => boolean;
  readonly #entries = new Map<string, Entry>();

  /** `isTold` says whether the client reports changed files, so that nothing need be looked at twice. */
  constructor(host: Host, uri: string, isTold: () => boolean) {
    this.#host = host;
    this.#uri = uri;
    this.#isTold = isTold;
  }

  readonly factsOf: FactsOf = (file) => this.#entries.get(file)?.facts;

  /** Looks at what has not been looked at, or not lately; tells whether any fact is other than before. */
  async look(files: readonly string[]): Promise<boolean> {
    const now = Date.now();
    const before = files.map(this.factsOf);
    await Promise.all(files.map((file) => this.#lookAt(file, now)));
    return files.some((file, index) => !sameFacts(before[index], this.factsOf(file)));
  }

  /** Whether every file has been looked at. */
  knows(files: readonly string[]): boolean {
    return files.every((file) => this.factsOf(file) !== undefined);
  }

  /** Forgets when files were looked at; what is known of them stands until they are looked at again. */
  expire(): void {
    for (const entry of this.#entries.values()) entry.lookedAt = Number.NEGATIVE_INFINITY;
  }

  async #lookAt(file: string, now: number): Promise<void> {
    const entry = this.#entries.get(file) ?? {
      facts: undefined,
      lookedAt: Number.NEGATIVE_INFINITY,
      looking: undefined,
    };
    this.#entries.set(file, entry);
    const fresh =
      entry.lookedAt === Number.NEGATIVE_INFINITY ? false : this.#isTold() || now - entry.lookedAt < BELIEVED;
    if (fresh) return;
    if (!entry.looking) {
      entry.lookedAt = now;
      entry.looking = this.#host.lookAtArtifact(this.#uri, file).then((facts) => {
        entry.facts = facts;
        entry.looking = undefined;
      });
    }
    await entry.looking;
  }
}

function sameFacts(one: ArtifactFacts | undefined, other: ArtifactFacts | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
