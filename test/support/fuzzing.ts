import { properties, randomSample, smallest } from './properties.ts';
import { Random } from './random.ts';

export interface Failure {
  readonly seed: number;
  readonly property: string;
  readonly reason: string;
  /** The versions of a document that are enough to make it fail. */
  readonly least: readonly string[];
}

/**
 * Holds the properties against random samples, one for each seed from the first on, while `goesOn` says so. A property
 * that failed is not tried again; its sample is cut down. Gives how many samples there were.
 */
export function fuzz(
  first: number,
  goesOn: (samples: number) => boolean,
  tell: (failure: Failure) => void,
): number {
  const failed = new Set<string>();
  let samples = 0;
  for (; goesOn(samples); samples++) {
    const seed = first + samples;
    for (const [property, holds] of Object.entries(properties)) {
      if (failed.has(property)) continue;
      const sample = randomSample(new Random(seed));
      const reason = failureOf(() => holds(sample));
      if (reason === undefined) continue;
      failed.add(property);
      const least = smallest(sample, (smaller) => failureOf(() => holds(smaller)) !== undefined);
      tell({ seed, property, reason, least: least.versions });
    }
  }
  return samples;
}

function failureOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
