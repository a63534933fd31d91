import type { Screen } from './formats/style.ts';

/** What a command may do with the outside world besides reading files. */
export interface Terminal {
  /** Text, or the same in UTF-8. */
  out(text: string | Uint8Array): void;
  error(text: string): void;
  /** Standard input to its end, or at least `enough` bytes of it. */
  input(enough: number): Promise<Uint8Array>;
  /** What standard output is shown on. */
  readonly screen: Screen;
}

/** What was asked cannot be done; the message is the one line that says why. */
export class UsageError extends Error {}

/** Exit codes, as documented: nothing wrong, errors found, could not do what was asked. */
export const EXIT = { ok: 0, errorsFound: 1, failed: 2 } as const;
