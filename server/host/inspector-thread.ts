import { parentPort, workerData } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';

/*
 * Looks into files on a thread of its own, one after the other: a file that is made to be endless work costs its own
 * time limit and nobody a keystroke.
 */
export { inspectFile };

/** What the thread is started with, so that the same bundle can be loaded as a mere module. */
export const THREAD_NAME = 'micro-credential-inspection';

if (parentPort && workerData === THREAD_NAME) {
  const port = parentPort;
  port.on('message', ({ location, extension }: { location: string; extension: string }) => {
    inspectFile(location, extension).then(
      (facts) => port.postMessage(facts),
      () => port.postMessage({ state: 'unreadable' }),
    );
  });
  // The libraries leave promises to themselves when a file ends too early; what they were asked for fails as well.
  process.on('unhandledRejection', () => undefined);
}
