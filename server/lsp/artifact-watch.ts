import type { ArtifactFacts, FactsOf } from '../core/index.ts';
import type { Host } from './host.ts';
import { soon } from './soon.ts';

/**
 * How long facts are believed while somebody writes, where the client does not tell of changed files, and where it does:
 * even then some changes stay unseen, as on network drives. Milliseconds.
 */
const BELIEVED = { untold: 2_000, told: 15_000 };

interface Entry {
  facts: ArtifactFacts | undefined;
  lookedAt: number;
  /** Whether the file may have changed since the last look at it began. */
  expired: boolean;
  looking: Promise<void> | undefined;
  /** Whether somebody is looking into the file, and whether it has been another since that began. */
  inspecting: 'no' | 'once' | 'again';
}

/** Remembers what is known of the files of one document's artifacts, and looks again when that may have changed. */
export class ArtifactWatch {
  readonly #host: Host;
  readonly #uri: string;
  readonly #isTold: () => boolean;
  readonly #onInspected: () => void;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  /** Files that are there and that nobody has looked into. */
  readonly #due = new Map<string, Entry>();
  #factsOf: FactsOf = this.#newFactsOf();
  #revision = 0;

  /**
   * `isTold` says whether the client reports changed files, so that there is seldom need to look twice. Whether files are
   * there is known first; when what is in them has changed what is known, `onInspected` is called. `now` is the clock.
   */
  constructor(
    host: Host,
    uri: string,
    isTold: () => boolean,
    onInspected: () => void,
    now: () => number = Date.now,
  ) {
    this.#host = host;
    this.#uri = uri;
    this.#isTold = isTold;
    this.#onInspected = onInspected;
    this.#now = now;
  }

  /** Another function as soon as any fact is another, so that what was concluded can be kept by it. */
  get factsOf(): FactsOf {
    return this.#factsOf;
  }

  /** Grows whenever any fact is another than before. */
  get revision(): number {
    return this.#revision;
  }

  /** Looks at what has not been looked at, or not lately. */
  async look(files: readonly string[]): Promise<void> {
    await Promise.all(files.map((file) => this.#lookAt(file)));
    // Who waits for this tells what is known first: to look into files takes time, and to begin with it does so too.
    if (this.#due.size > 0) soon(() => this.#inspectDue());
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
      inspecting: 'no',
    };
    this.#entries.set(file, entry);
    const believed = this.#isTold() ? BELIEVED.told : BELIEVED.untold;
    if (this.#now() - entry.lookedAt >= believed) entry.expired = true;
    // Two may wait for one look; one that began before the file changed is not believed.
    while (entry.looking || entry.expired) {
      entry.looking ??= this.#beginToLook(entry, file);
      await entry.looking;
    }
  }

  #beginToLook(entry: Entry, file: string): Promise<void> {
    entry.lookedAt = this.#now();
    entry.expired = false;
    return this.#host
      .lookAtArtifact(this.#uri, file)
      .catch((): ArtifactFacts => ({ state: 'unreadable' }))
      .then((facts) => {
        entry.looking = undefined;
        const isUninspected = facts.state === 'file' && facts.format === undefined;
        if (isUninspected) this.#due.set(file, entry);
        else this.#due.delete(file);
        // What was seen in a file stands until it has been looked into again, so that nothing flickers meanwhile.
        const wasInspected = entry.facts?.state === 'file' && entry.facts.format !== undefined;
        if (!isUninspected || !wasInspected) this.#learn(entry, facts);
      });
  }

  #inspectDue(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const [file, entry] of due) void this.#inspect(entry, file);
  }

  async #inspect(entry: Entry, file: string): Promise<void> {
    if (entry.inspecting !== 'no') {
      entry.inspecting = 'again';
      return;
    }
    let facts: ArtifactFacts;
    do {
      entry.inspecting = 'once';
      facts = await this.#host
        .inspectArtifact(this.#uri, file)
        .catch((): ArtifactFacts => ({ state: 'unreadable' }));
    } while (this.#wantsMore(entry));
    entry.inspecting = 'no';
    // A file that has gone meanwhile is gone, whatever was in it.
    if (entry.facts?.state === 'file' && this.#learn(entry, facts)) this.#onInspected();
  }

  #wantsMore({ inspecting }: Entry): boolean {
    return inspecting === 'again';
  }

  /** Tells whether that is news. */
  #learn(entry: Entry, facts: ArtifactFacts): boolean {
    if (sameFacts(entry.facts, facts)) return false;
    entry.facts = facts;
    this.#revision += 1;
    this.#factsOf = this.#newFactsOf();
    return true;
  }

  #newFactsOf(): FactsOf {
    return (file) => this.#entries.get(file)?.facts;
  }
}

function sameFacts(one: ArtifactFacts | undefined, other: ArtifactFacts | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
