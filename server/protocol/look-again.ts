/**
 * Tells that files may have changed of which nobody has told: whoever watches files overlooks some on network drives, in
 * containers, and where there are more of them than can be watched. Sent by a client when its user comes back to a
 * submission. No more is looked at than what the open submissions name.
 */
export const LookAgainNotification = { method: 'microCredential/lookAgain' } as const;
