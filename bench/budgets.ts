import { batchNames } from './batch.ts';
import { names } from './peers.ts';
import type { Measured } from './report.ts';
import { median } from './samples.ts';

/** One bar: what was found, and whether it is reached; `met` is absent where something was not measured. */
export interface Budget {
  readonly what: string;
  readonly bar: string;
  readonly found: string;
  readonly met?: boolean;
}

/** Holds what was measured against the bars. Times are compared only with times of the same run. */
export function budgets(measured: Measured): Budget[] {
  const stroke = (words: number, name: string): number =>
    median(measured.keystrokes.get(words)?.get(name) ?? []);
  const ours = (words: number): number => stroke(words, names.push);
  const opening = (words: number, name: string, what: 'open' | 'start'): number =>
    median(measured.opening.get(words)?.get(name)?.[what] ?? []);
  const faster = (words: number, name: string, factor: number): Budget =>
    atLeast(`keystroke at ${number(words)} words against ${name}`, stroke(words, name) / ours(words), factor);
  // With the rule that takes every citation for a broken link it falls silent in a long text.
  const unified = (words: number): string =>
    measured.keystrokes.get(words)?.get(names.unified)?.length ? names.unified : names.quieter;
  const [opened] = measured.memory;
  const grown = (measured.memory.at(-1)?.megabytes ?? Number.NaN) / (opened?.megabytes ?? Number.NaN);
  const batch = (name: string): number => median(measured.batch.get(name) ?? []);
  const open = (words: number): number =>
    opening(words, names.push, 'open') / opening(words, names.vscode, 'open');
  const starting = opening(2_000, names.push, 'start') / opening(2_000, names.vscode, 'start');
  const memory = measured.opening.get(20_000)?.get(names.push)?.memory[0] ?? Number.NaN;
  return [
    faster(2_000, names.rumdl, 2),
    faster(2_000, names.vscode, 4),
    faster(2_000, unified(2_000), 20),
    faster(20_000, names.rumdl, 8),
    faster(20_000, names.vscode, 15),
    faster(20_000, unified(20_000), 100),
    atMost('keystroke at 200,000 words against our own at 2,000', ours(200_000) / ours(2_000), 3, '×'),
    atMost(`open → first diagnostics at 2,000 words against ${names.vscode}`, open(2_000), 1, '×'),
    atMost(`open → first diagnostics at 20,000 words against ${names.vscode}`, open(20_000), 2, '×'),
    atMost(`start → initialize against ${names.vscode}`, starting, 1, '×'),
    atMost('memory with 20,000 words open', memory, 110, ' MB'),
    atMost('memory after all edits against the opened document', grown, 1.1, '×'),
    atLeast(`batch against ${names.cli2}`, batch(batchNames.cli2) / batch(batchNames.ours), 5),
    atMost('server bundle: all that is loaded for the first diagnostics', measured.loaded / 1000, 500, ' KB'),
  ];
}

function atLeast(what: string, found: number, bar: number): Budget {
  return judged({ what, bar: `≥ ${bar} × faster`, found: `${found.toFixed(1)} ×` }, found, found >= bar);
}

function atMost(what: string, found: number, bar: number, unit: string): Budget {
  const digits = unit === '×' ? 2 : 0;
  return judged(
    { what, bar: `≤ ${bar}${unit}`, found: `${found.toFixed(digits)}${unit}` },
    found,
    found <= bar,
  );
}

function judged(budget: Budget, found: number, met: boolean): Budget {
  return Number.isNaN(found) ? { ...budget, found: 'not measured' } : { ...budget, met };
}

function number(value: number): string {
  return value.toLocaleString('en');
}
