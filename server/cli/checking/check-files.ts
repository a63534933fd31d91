import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Input } from '../inputs.ts';
import type { ReportedSubmission } from '../report.ts';
import { type CheckingTools, checkAndWrite, type Writing } from './check-file.ts';
import { PURPOSE, type ThreadAnswer, type ThreadJob, type ThreadTask } from './checking-thread.ts';

/** UTF-16 units that must be there for each thread: checking less takes no longer than starting one. */
const ENOUGH_FOR_A_THREAD = 300_000;
const MOST_THREADS = 8;
/** Submissions that are handed over at once, at most. Towards the end they are fewer, so that all threads end together. */
const AT_ONCE = 8;

/** The command line's own bundle, which such a thread runs; the sources, run as they are, have none. */
const bundle = path.join(import.meta.dirname, 'micro-credential.cjs');

/** A submission, or nothing for an input that is none. */
type Checked = ReportedSubmission | undefined;

/**
 * Checks submissions, on several threads where there are many, and gives them in the order of the inputs. Throws where
 * a thread ends before its work is done.
 */
export async function checkFiles(
  inputs: readonly Input[],
  definitions: readonly Input[],
  tools: CheckingTools,
  writing: Writing,
  threadBundle = bundle,
): Promise<readonly Checked[]> {
  const threads = Array.from({ length: threadsFor(inputs, threadBundle) }, () => {
    const task: ThreadTask = { purpose: PURPOSE, definitions, severities: tools.severities, writing };
    return new CheckingThread(threadBundle, task);
  });
  const checked: Checked[] = new Array(inputs.length);
  let next = 0;
  const work = async (check: (some: readonly Input[]) => Promise<readonly Checked[]>): Promise<void> => {
    while (next < inputs.length) {
      const first = next;
      const share = Math.floor((inputs.length - first) / (4 * (threads.length + 1)));
      next += Math.max(1, Math.min(AT_ONCE, share));
      const found = await check(inputs.slice(first, next));
      for (const [index, submission] of found.entries()) checked[first + index] = submission;
    }
  };
  try {
    await Promise.all([
      work(async (some) => {
        const found = await checkAndWrite(some, tools, writing);
        // Without a pause no other thread would be heard, and none would get more to do.
        await setImmediate();
        return found;
      }),
      // Each thread has a second lot waiting, so that it never waits for this one.
      ...[...threads, ...threads].map((thread) => work((some) => thread.check(some))),
    ]);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
  return checked;
}

/** How many threads beside this one repay their start. */
function threadsFor(inputs: readonly Input[], threadBundle: string): number {
  const length = inputs.reduce((sum, { text }) => sum + text.length, 0);
  const repaid = Math.min(availableParallelism(), MOST_THREADS, Math.floor(length / ENOUGH_FOR_A_THREAD)) - 1;
  return repaid > 0 && existsSync(threadBundle) ? repaid : 0;
}

interface Waiting {
  readonly resolve: (checked: readonly Checked[]) => void;
  readonly reject: (error: Error) => void;
}

/** Another thread that checks submissions. */
class CheckingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #jobs = 0;
  #fault: Error | undefined;

  constructor(file: string, task: ThreadTask) {
    this.#worker = new Worker(file, { workerData: task });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#answered(answer));
    this.#worker.on('error', (error: Error) => this.#failed(error.message));
    this.#worker.on('exit', () => this.#failed('it ended by itself'));
  }

  check(inputs: readonly Input[]): Promise<readonly Checked[]> {
    return new Promise((resolve, reject) => {
      if (this.#fault) {
        reject(this.#fault);
        return;
      }
      const number = ++this.#jobs;
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, inputs } satisfies ThreadJob);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #answered({ number, checked }: ThreadAnswer): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    waiting?.resolve(checked);
  }

  #failed(reason: string): void {
    this.#fault ??= new Error(`a thread that checks submissions has failed: ${reason}`);
    for (const { reject } of this.#waiting.values()) reject(this.#fault);
    this.#waiting.clear();
  }
}
