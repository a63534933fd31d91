/**
 * How Node is started for the server. While somebody types, much is made that is needed for a moment only; the room that
 * Node keeps for such things grows to many times what is ever in use. Two megabytes make typing no slower and save about
 * thirty.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=2'];
