import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { commandLineBundle } from '../../support/lsp/bundles.ts';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line as it ships, in a folder. It must end by itself, and tell of faults in plain lines only. */
export async function run(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Outcome> {
  const child = spawn(process.execPath, [commandLineBundle, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    // One that hangs is ended: its exit code is then null, which no test expects.
    timeout: 15_000,
    killSignal: 'SIGKILL',
  });
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => error.push(bytes));
  // Most commands do not read it and may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  const outcome = { code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() };
  assert.match(
    outcome.error,
    /^(?:micro-credential: [^\n]+\n)*$/,
    'Standard error has more than plain lines',
  );
  return outcome;
}

/** Compares with a file in `fixtures`; `UPDATE=1` writes the file anew, to be read in the diff. */
export function assertFixture(name: string, actual: string): void {
  const file = fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
  if (process.env.UPDATE === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
