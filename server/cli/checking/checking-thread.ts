import { parentPort, workerData } from 'node:worker_threads';
import type { SeverityName } from '../../core/index.ts';
import { Definitions } from '../definitions.ts';
import type { Input } from '../inputs.ts';
import type { CheckedSubmission } from '../report.ts';
import { checkFile } from './check-file.ts';
import { SeenArtifacts } from './seen-artifacts.ts';

/** What a thread is told when it starts. */
export interface ThreadTask {
  readonly purpose: typeof PURPOSE;
  readonly definitions: readonly Input[];
  readonly severities: Readonly<Record<string, SeverityName>>;
}

/** A few submissions to be checked, and the number under which they come back. */
export interface ThreadJob {
  readonly number: number;
  readonly inputs: readonly Input[];
}

export interface ThreadAnswer {
  readonly number: number;
  readonly checked: readonly (WithoutLines | undefined)[];
}

/** A checked submission without its text: who handed it over has that. */
export type WithoutLines = Omit<CheckedSubmission, 'lineAt'>;

export const PURPOSE = 'micro-credential-checking';

/** Whether this very thread was started to check submissions for another one. */
export function isCheckingThread(): boolean {
  return (workerData as Partial<ThreadTask> | null)?.purpose === PURPOSE;
}

/** Checks what the thread is handed until it is ended. A fault ends it: the one that started it tells of it. */
export function serveChecks(): void {
  const { definitions, severities } = workerData as ThreadTask;
  const tools = { definitions: new Definitions(definitions), severities, artifacts: new SeenArtifacts() };
  parentPort?.on('message', async ({ number, inputs }: ThreadJob) => {
    const checked: (WithoutLines | undefined)[] = [];
    for (const input of inputs) {
      checked.push(withoutLines(await checkFile(input, tools)));
    }
    parentPort?.postMessage({ number, checked } satisfies ThreadAnswer);
  });
}

/** A function cannot be handed over. */
function withoutLines(submission: CheckedSubmission | undefined): WithoutLines | undefined {
  if (!submission) return undefined;
  const { lineAt: _, ...rest } = submission;
  return rest;
}
