import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * A number that is another one for each commit: a run can be repeated, and still each commit tries something else.
 * `SEED` goes before it; 1 where there is no repository.
 */
export function seedOfCommit(): number {
  if (process.env.SEED !== undefined) return Number(process.env.SEED);
  const { stdout } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' });
  return Number.parseInt(stdout ?? '', 16) || 1;
}
