import assert from 'node:assert/strict';
import process from 'node:process';
import { type Coverage, type Credentials, coverageOf, LineIndex } from '../../server/core/index.ts';
import { builtInCredentials } from '../../server/host/built-in-credentials.ts';
import { type Checked, checkText, factsOf } from '../support/brief.ts';

/*
 * What is promised of every text: one of up to a megabyte is answered within a second, one of up to ten megabytes within
 * five. The bounds are of processor time, and wide: a test machine is slower than a desk, and does other things besides.
 * What is guarded against takes minutes, or ends the process.
 */

const MEGABYTE = 1_000_000;
/** How much slower than promised a test machine may be. */
const PATIENCE = 4;
/** Bytes by which the process may grow for one answer. */
const MOST_MEMORY = 700 * MEGABYTE;

/** The seconds of processor time that are promised for a text. */
export function secondsFor(length: number): number {
  return length <= MEGABYTE ? 1 : 5;
}

/** Does something that must be done within so many seconds of processor time, and without growing much. */
export function within<T>(seconds: number, act: () => T): T {
  const memory = process.memoryUsage.rss();
  const before = process.cpuUsage();
  const result = act();
  assertWithin(seconds, before, memory);
  return result;
}

/** The same for what takes its time elsewhere too. */
export async function soonWithin<T>(seconds: number, act: () => Promise<T>): Promise<T> {
  const memory = process.memoryUsage.rss();
  const before = process.cpuUsage();
  const result = await act();
  assertWithin(seconds, before, memory);
  return result;
}

function assertWithin(seconds: number, before: NodeJS.CpuUsage, memory: number): void {
  const { user, system } = process.cpuUsage(before);
  const taken = (user + system) / 1e6;
  assert.ok(taken < seconds * PATIENCE, `It took ${taken.toFixed(1)} s; ${seconds} s are promised`);
  const grown = process.memoryUsage.rss() - memory;
  assert.ok(grown < MOST_MEMORY, `It took ${Math.round(grown / MEGABYTE)} MB`);
}

export interface Answer extends Checked {
  readonly coverage: Coverage;
}

/** Everything that is said of a text, in the time that is promised for its length, with every place inside it. */
export function answerOf(text: string): Answer {
  const answer = within(secondsFor(text.length), (): Answer => {
    const checked = checkText(text);
    const lines = new LineIndex(text);
    const coverage = coverageOf(
      checked.submission,
      checked.assessment,
      checked.findings,
      factsOf,
      ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) }),
    );
    return { ...checked, coverage };
  });
  for (const [index, { code, span, fixes }] of answer.findings.entries()) {
    const inside = 0 <= span.start && span.start < span.end && span.end <= text.length;
    assert.ok(inside, `${code} lies at ${span.start}–${span.end} of ${text.length}`);
    // Remedies are worked out one by one, when somebody asks for them.
    for (const { edits } of index < 20 ? (fixes?.() ?? []) : []) {
      for (const { span: at } of edits) {
        assert.ok(0 <= at.start && at.start <= at.end && at.end <= text.length, `The fix of ${code}`);
      }
    }
  }
  return answer;
}

export function codesOf({ findings }: Answer): string[] {
  return findings.map(({ code }) => code);
}

/** The credentials that ship. */
export const shipped: Credentials = builtInCredentials();
