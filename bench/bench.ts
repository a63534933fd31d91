import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/vscode/folders.ts';
import { batch } from './batch.ts';
import { budgets } from './budgets.ts';
import { keystrokes } from './keystrokes.ts';
import { loadedToServe } from './loaded.ts';
import { memoryOverEdits } from './memory.ts';
import { openings } from './opening.ts';
import { floor, installPeers, otherServers, ourServers } from './peers.ts';
import { phases } from './phases.ts';
import type { Measured } from './report.ts';
import { report } from './report.ts';
import { buildAsShipped } from './workplace.ts';

const groups = ['keystrokes', 'phases', 'opening', 'memory', 'batch'] as const;
type Group = (typeof groups)[number];

const usage = `npm run bench -- [--quick] [--only ${groups.join('|')}] [--alone]
  --quick   fewer repetitions; the table in docs/performance.md stays as it is
  --only    one group of measurements; repeatable
  --alone   without the programs that are measured side by side
`;

/** Measures, prints what was found, and after a whole run writes it into the documentation. Gives the exit code. */
export async function bench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      alone: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { quick, only, alone, help } = values;
  if (help || only.some((name) => !groups.includes(name as Group))) {
    console.log(usage);
    return help ? 0 : 2;
  }
  const wants = (group: Group): boolean => only.length === 0 || only.includes(group);
  const measured = await measure(wants, quick, alone);
  const text = report(measured, budgets(measured));
  console.log(text);
  const whole = !quick && !alone && only.length === 0;
  if (whole) writeReport(text);
  return 0;
}

async function measure(wants: (group: Group) => boolean, quick: boolean, alone: boolean): Promise<Measured> {
  const { server, commandLine } = await buildAsShipped();
  const compared = !alone && (await installPeers());
  const ours = ourServers(server);
  const all = [floor(), ...ours, ...(compared ? otherServers() : [])];
  const measured: Measured = {
    keystrokes: new Map(),
    phases: new Map(),
    opening: new Map(),
    memory: [],
    batch: new Map(),
    loaded: await loadedToServe(server),
  };
  if (wants('opening')) {
    for (const words of [2_000, 20_000]) {
      console.log(`Opening ${words} words …`);
      measured.opening.set(words, await openings(all, words, quick ? 3 : 7));
    }
  }
  if (wants('keystrokes')) {
    for (const words of [2_000, 20_000, 200_000]) {
      console.log(`Typing in ${words} words …`);
      // In the largest text some of the others take ten seconds for a keystroke.
      const peers = words > 100_000 ? all.slice(0, 1 + ours.length) : all;
      measured.keystrokes.set(words, await keystrokes(peers, words, quick ? 40 : 1_000));
    }
  }
  if (wants('phases')) {
    for (const words of [2_000, 20_000, 200_000])
      measured.phases.set(words, phases(words, quick ? 100 : 300));
  }
  if (wants('memory')) {
    console.log('Editing 20,000 words again and again …');
    const marks = quick ? [0, 1_000] : [0, 1_000, 2_000, 5_000, 10_000];
    const [push] = ours;
    if (push) measured.memory.push(...(await memoryOverEdits(push, marks)));
  }
  if (wants('batch')) {
    console.log('Checking many submissions …');
    measured.batch = await batch(commandLine, quick ? 100 : 1_000, compared);
  }
  return measured;
}

const startMark = '<!-- measured: begin -->';
const endMark = '<!-- measured: end -->';

function writeReport(text: string): void {
  const file = path.join(root, 'docs/performance.md');
  const page = readFileSync(file, 'utf8');
  const start = page.indexOf(startMark) + startMark.length;
  const end = page.indexOf(endMark);
  if (end < start) throw new Error(`${file} has lost its marks for the table.`);
  writeFileSync(file, `${page.slice(0, start)}\n\n${text}\n${page.slice(end)}`);
}
