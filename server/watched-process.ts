import process from 'node:process';

/** How often is looked whether the client's process is still there. Milliseconds. */
export const LOOKS = 3_000;

export function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // A process that may not be asked is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
