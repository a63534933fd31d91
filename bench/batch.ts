import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { moduleFile, names, rumdlProgram } from './peers.ts';
import { timed } from './samples.ts';
import { makeBatch } from './workplace.ts';

/** Seconds that a program took for the whole batch, once for each round. */
export type Batch = ReadonlyMap<string, readonly number[]>;

const OURS = 'Micro-Credential Writer, check';
const READING = 'reading the files, no more';
export const batchNames = { ours: OURS, cli2: names.cli2, rumdl: names.rumdl };

/** Checks many submissions from the command line, each program in turn and this one between the others. */
export async function batch(commandLine: string, count: number, withPeers: boolean): Promise<Batch> {
  const folder = makeBatch(count);
  const node = process.execPath;
  const readAll =
    "const f=require('node:fs');for(const n of f.readdirSync('.'))if(n.endsWith('.md'))f.readFileSync(n,'utf8')";
  const ours = { name: OURS, run: [node, commandLine, 'check', '--format', 'json', '.'] };
  const peers = [
    { name: names.rumdl, run: [rumdlProgram(), 'check', '--no-cache', '.'] },
    { name: names.cli2, run: [node, moduleFile('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.md'] },
  ];
  const order = [
    { name: READING, run: [node, '-e', readAll] },
    ours,
    ...(withPeers ? peers.flatMap((peer) => [peer, ours]) : [ours]),
  ];
  const taken = new Map<string, number[]>();
  try {
    for (const { name, run } of [order[0], ours, ...order].filter((step) => step !== undefined)) {
      const seconds = (await timed(() => finished(run, folder))) / 1000;
      taken.set(name, [...(taken.get(name) ?? []), seconds]);
    }
    return taken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function finished([command = '', ...args]: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'ignore' });
    child.on('error', reject);
    // Problems in the texts are no failure of the program.
    child.on('close', (code) =>
      code === 0 || code === 1 ? resolve() : reject(new Error(`${command}: ${code}`)),
    );
  });
}
