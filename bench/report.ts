import os from 'node:os';
import process from 'node:process';
import type { Batch } from './batch.ts';
import type { Budget } from './budgets.ts';
import type { Keystrokes } from './keystrokes.ts';
import type { MemoryAfter } from './memory.ts';
import type { Opening } from './opening.ts';
import type { Phases } from './phases.ts';
import { median, quantile } from './samples.ts';

/** All that a run found; by words where it depends on them. */
export interface Measured {
  readonly keystrokes: Map<number, Keystrokes>;
  readonly phases: Map<number, Phases>;
  readonly opening: Map<number, ReadonlyMap<string, Opening>>;
  readonly memory: MemoryAfter[];
  batch: Batch;
  /** Bytes of program that the server has loaded for the first diagnostics. */
  readonly loaded: number;
}

/** The tables, as they stand in the documentation. */
export function report(measured: Measured, budgets: readonly Budget[]): string {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${os.cpus().length} cores, Node ${process.version.slice(1)}, ${process.platform}, ${date}`;
  return [
    `Measured by \`npm run bench\`: ${machine}; load of the machine at the end ${os.loadavg()[1]?.toFixed(1)}.`,
    keystrokeTable(measured),
    openingTable(measured),
    phaseTable(measured),
    memoryTable(measured),
    batchTable(measured),
    budgetTable(budgets),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function keystrokeTable({ keystrokes }: Measured): string {
  const sizes = [...keystrokes.keys()];
  const servers = [...(keystrokes.get(sizes[0] ?? 0)?.keys() ?? [])];
  const rows = servers.map((server) => [
    server,
    ...sizes.map((size) => spread(keystrokes.get(size)?.get(server) ?? [])),
  ]);
  return table('Keystroke → diagnostics over stdio, ms, p50 (p95)', ['', ...sizes.map(inWords)], rows);
}

function openingTable({ opening }: Measured): string {
  const sizes = [...opening.keys()];
  const servers = [...(opening.get(sizes[0] ?? 0)?.keys() ?? [])];
  const rows = servers.map((server) => {
    const of = (size: number): Opening | undefined => opening.get(size)?.get(server);
    const start = sizes.flatMap((size) => of(size)?.start ?? []);
    const open = sizes.map((size) => ms(median(of(size)?.open ?? [])));
    return [server, ms(median(start)), ...open, whole(of(20_000)?.memory[0])];
  });
  const heads = sizes.map((size) => `open → first diagnostics, ${inWords(size)}`);
  return table('A fresh server, ms', ['', 'start → initialize', ...heads, 'MB at 20,000 words'], rows);
}

function phaseTable({ phases }: Measured): string {
  const rows = [...phases].map(([size, { read, check, coverage }]) => [
    inWords(size),
    ...[read, check, coverage].map(spread),
  ]);
  return table('One keystroke inside the core, ms, p50 (p95)', ['', 'read', 'check', 'coverage'], rows);
}

function memoryTable({ memory }: Measured): string {
  const heads = [
    '',
    ...memory.map(({ edits }) => (edits === 0 ? 'open' : `${edits.toLocaleString('en')} edits`)),
  ];
  const row = ['MB', ...memory.map(({ megabytes }) => String(Math.round(megabytes)))];
  return table('Memory of our server over edits of 20,000 words', heads, memory.length > 0 ? [row] : []);
}

function batchTable({ batch }: Measured): string {
  const rows = [...batch].map(([name, seconds]) => [name, median(seconds).toFixed(2)]);
  return table('1,000 submissions of 2,500 words on the command line, seconds', ['', 'wall'], rows);
}

function budgetTable(budgets: readonly Budget[]): string {
  const verdict = (met: boolean | undefined): string => (met === undefined ? '' : met ? 'met' : '**missed**');
  const rows = budgets.map(({ what, bar, found, met }) => [what, bar, found, verdict(met)]);
  return table('Budgets', ['', 'bar', 'found', ''], rows);
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function spread(samples: readonly number[]): string {
  return samples.length === 0 ? '' : `${ms(median(samples))} (${ms(quantile(samples, 0.95))})`;
}

function ms(value: number): string {
  if (Number.isNaN(value)) return '';
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** Nothing where it was not measured. */
function whole(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value));
}

function inWords(size: number): string {
  return `${size.toLocaleString('en')} words`;
}
