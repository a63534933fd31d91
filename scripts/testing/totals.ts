import { existsSync, readFileSync } from 'node:fs';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export const nothing: Totals = { passed: 0, failed: 0 };

/** A stage that could not run is one failure: nobody may take its silence for success. */
export const oneFailure: Totals = { passed: 0, failed: 1 };

export function sum(all: readonly Totals[]): Totals {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), nothing);
}

/**
 * Reads what a suite wrote at its end. Without numbers it never got there; with a bad exit code and no failed test
 * something outside of the tests broke. Both count.
 */
export function readTotals(file: string, exitCode: number): Totals {
  if (!existsSync(file)) {
    return oneFailure;
  }
  const totals = sum(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Totals),
  );
  return exitCode !== 0 && totals.failed === 0 ? sum([totals, oneFailure]) : totals;
}
