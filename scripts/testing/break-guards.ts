import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mutation } from './mutations.ts';

const root = path.join(import.meta.dirname, '..', '..');
const copied = ['client', 'server', 'test', 'credentials', 'schemas', 'package.json', 'tsconfig.json'];
const linked = ['node_modules', 'dist', 'examples'];
/** A guard that is broken may well hang: that is red too. Milliseconds. */
const patience = 180_000;

export type Outcome = 'held' | 'NOT HELD' | 'RED ALREADY';

/** Breaks one guard after the other in a copy of the sources, and tells each time what becomes of its test. */
export function breakGuards(
  mutations: readonly Mutation[],
  tell: (mutation: Mutation, outcome: Outcome) => void,
): void {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  try {
    for (const name of copied) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    for (const name of linked) symlinkSync(path.join(root, name), path.join(copy, name), 'junction');
    for (const mutation of mutations) {
      const place = path.join(copy, mutation.file);
      const sound = readFileSync(place, 'utf8');
      if (!sound.includes(mutation.from)) {
        throw new Error(`${mutation.file} has no “${mutation.from}” any more`);
      }
      const before = isGreen(mutation, copy);
      writeFileSync(place, sound.replace(mutation.from, mutation.to));
      const after = before && isGreen(mutation, copy);
      writeFileSync(place, sound);
      tell(mutation, !before ? 'RED ALREADY' : after ? 'NOT HELD' : 'held');
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function isGreen({ test, grep }: Mutation, cwd: string): boolean {
  const mocha = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const options = ['--no-config', '--node-option', 'import=tsx', '--timeout', '20000', '--exit'];
  const { status } = spawnSync(process.execPath, [mocha, ...options, '--grep', grep, test], {
    cwd,
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  return status === 0;
}
