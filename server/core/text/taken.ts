import type { Span } from './span.ts';

/** Stretches of a text that are spoken for; whether another one meets them is told without looking at each of them. */
export class Taken {
  readonly #isTaken: Uint8Array;

  /** `length` is that of the text. */
  constructor(length: number, spans: Iterable<Span> = []) {
    this.#isTaken = new Uint8Array(length);
    for (const span of spans) this.add(span);
  }

  add({ start, end }: Span): void {
    this.#isTaken.fill(1, start, end);
  }

  /** Whether any character of the stretch is taken. */
  meets({ start, end }: Span): boolean {
    for (let offset = start; offset < end; offset++) if (this.#isTaken[offset] === 1) return true;
    return false;
  }
}
