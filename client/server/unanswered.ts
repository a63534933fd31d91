/** The server cannot be asked now; the message is a sentence for the writer. */
export class Unanswered extends Error {}

/** JSON-RPC's codes for a connection that ended before the answer came, and for one that is not there. */
const LOST: readonly unknown[] = [-32097, -32096];

/** Whether a question failed because the server went away, and not because it refused to answer. */
export function isLost(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  // What the library throws of a connection that is closed has codes of its own, above zero.
  return typeof code !== 'number' || code > 0 || LOST.includes(code);
}
