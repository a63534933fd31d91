import { parentPort, workerData } from 'node:worker_threads';
import type { SeverityName } from '../../core/index.ts';
import { Definitions } from '../definitions.ts';
import type { Input } from '../inputs.ts';
import type { ReportedSubmission } from '../report.ts';
import { checkAndWrite, type Writing } from './check-file.ts';
import { SeenArtifacts } from './seen-artifacts.ts';

/** What a thread is told when it starts. */
export interface ThreadTask {
  readonly purpose: typeof PURPOSE;
  readonly definitions: readonly Input[];
  readonly severities: Readonly<Record<string, SeverityName>>;
  readonly writing: Writing;
}

/** A few submissions to be checked, and the number under which they come back. */
export interface ThreadJob {
  readonly number: number;
  readonly inputs: readonly Input[];
}

export interface ThreadAnswer {
  readonly number: number;
  readonly checked: readonly (ReportedSubmission | undefined)[];
}

export const PURPOSE = 'micro-credential-checking';

/** Whether this very thread was started to check submissions for another one. */
export function isCheckingThread(): boolean {
  return (workerData as Partial<ThreadTask> | null)?.purpose === PURPOSE;
}

/** Checks what the thread is handed until it is ended. A fault ends it: the one that started it tells of it. */
export function serveChecks(): void {
  const { definitions, severities, writing } = workerData as ThreadTask;
  const tools = { definitions: new Definitions(definitions), severities, artifacts: new SeenArtifacts() };
  parentPort?.on('message', async ({ number, inputs }: ThreadJob) => {
    const checked = await checkAndWrite(inputs, tools, writing);
    // What was written changes hands without being copied.
    const texts = checked.flatMap((submission) => (submission ? [submission.written.buffer] : []));
    parentPort?.postMessage({ number, checked } satisfies ThreadAnswer, texts as ArrayBuffer[]);
  });
}
