/** How often a server may end unasked within the time below before it is left alone. */
export const MOST = 5;
/** Milliseconds. */
export const WITHIN = 3 * 60 * 1000;

/** How a server ended. */
export interface End {
  /** Milliseconds, of any clock. */
  readonly at: number;
  /** It was ended because it gave no sign of life. */
  readonly hung: boolean;
  /** The document with which it was busy. */
  readonly suspect: string | undefined;
  /** Whether it had answered for that document before: then the document as it was opened is not what ended it. */
  readonly answered: boolean;
}

/** What follows from an end. */
export interface Verdict {
  /** A document that no server is given from now on. */
  readonly quarantine: string | undefined;
  readonly startsAgain: boolean;
  /** Milliseconds before the next start: who falls at once whenever it rises would keep the whole machine busy. */
  readonly delay: number;
}

/** Remembers how servers ended, and decides what to do next. */
export class Ends {
  #ends: End[] = [];

  note(end: End): Verdict {
    // What hangs will hang again, and each time costs the writer half a minute.
    if (end.hung && end.suspect !== undefined)
      return { quarantine: end.suspect, startsAgain: true, delay: 0 };
    this.#ends = [...this.#ends.filter(({ at }) => end.at - at < WITHIN), end];
    const delay = (this.#ends.length - 1) * 1000;
    if (this.#ends.length < MOST) return { quarantine: undefined, startsAgain: true, delay };
    const quarantine = this.#culprit();
    this.forget();
    return { quarantine, startsAgain: quarantine !== undefined, delay };
  }

  /** Begins to count anew, as the writer wants the server back. */
  forget(): void {
    this.#ends = [];
  }

  /** The document that no server since the first one has outlived. */
  #culprit(): string | undefined {
    const [, ...later] = this.#ends;
    const suspect = later[0]?.suspect;
    return later.every((end) => end.suspect === suspect && !end.answered) ? suspect : undefined;
  }
}
