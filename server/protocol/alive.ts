/**
 * Asks for a sign of life; the answer is `null`. Sent by a client that is owed an answer, because an endless loop closes
 * no connection: whoever reads messages at all answers this at once.
 */
export const AliveRequest = { method: 'microCredential/alive' } as const;

/**
 * Tells with which document the server is busy from now on: should it give no sign of life any more, it is this one over
 * which it hangs. Sent before the work begins, and again after each sign of life that was asked for, to a client that
 * watches over the server and says so with `experimental: { watches: true }` in its capabilities.
 */
export const BusyNotification = { method: 'microCredential/busy' } as const;

export interface BusyParams {
  readonly uri: string;
}
