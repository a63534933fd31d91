import process from 'node:process';

/*
 * Random tests that can be repeated: `SEED=123 npx mocha …` runs exactly what failed, `ROUNDS=20` runs twenty times as
 * much as usual.
 */

/** A source of numbers that a seed decides (Weyl sequence, mixed as in SplitMix32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** Between `fewest` and `most` of what `make` makes. */
  several<T>(fewest: number, most: number, make: () => T): T[] {
    return Array.from({ length: fewest + this.below(most - fewest + 1) }, make);
  }
}

const chosenSeed = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
const factor = Number(process.env.ROUNDS ?? 1);

/**
 * Runs a property with many seeds. The seeds are the same in every ordinary run, so that a run fails for what was
 * changed and not by chance; a failure tells its seed.
 */
export function forSeeds(count: number, property: (random: Random, seed: number) => void): void {
  if (chosenSeed !== undefined) {
    property(new Random(chosenSeed), chosenSeed);
    return;
  }
  for (let seed = 1; seed <= count * factor; seed++) {
    explained(`SEED=${seed}`, () => property(new Random(seed), seed));
  }
}

/** Runs a check; its failure tells what it was about. */
export function explained<T>(about: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw new Error(`${about}\n${error instanceof Error ? error.message : error}`);
  }
}
