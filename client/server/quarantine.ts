/** UTF-16 units that have to be typed or removed before a document is tried again for the first time. */
export const GOOD_DEAL = 200;

interface Kept {
  /** UTF-16 units typed and removed since. */
  changed: number;
  readonly needed: number;
}

/**
 * Documents that the server is not given, because one hung over them. One comes free when it has changed by a good deal,
 * twice as much each time that it comes back, or when the writer asks.
 */
export class Quarantine {
  readonly #kept = new Map<string, Kept>();
  /** What each document that was ever kept needed last. */
  readonly #needed = new Map<string, number>();

  add(uri: string): void {
    const needed = (this.#needed.get(uri) ?? GOOD_DEAL / 2) * 2;
    this.#needed.set(uri, needed);
    this.#kept.set(uri, { changed: 0, needed });
  }

  holds(uri: string): boolean {
    return this.#kept.has(uri);
  }

  get uris(): string[] {
    return [...this.#kept.keys()];
  }

  /** A document changed by so many UTF-16 units; gives whether it came free by that. */
  changed(uri: string, amount: number): boolean {
    const kept = this.#kept.get(uri);
    if (!kept) return false;
    kept.changed += amount;
    return kept.changed >= kept.needed && this.release(uri);
  }

  /** Gives whether it was kept. */
  release(uri: string): boolean {
    return this.#kept.delete(uri);
  }
}
