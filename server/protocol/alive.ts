/**
 * Asks for a sign of life; the answer is `null`. Sent by a client that is owed an answer, because an endless loop closes
 * no connection: whoever reads messages at all answers this at once.
 */
export const AliveRequest = { method: 'microCredential/alive' } as const;
