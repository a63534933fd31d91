/**
 * How Node is started for the server. While somebody types, much is made that is needed for a moment only; the room that
 * Node keeps for such things grows to many times what is ever in use. Four megabytes make typing no slower and save about
 * twenty; with two, a tenth of the work of a keystroke would go into clearing up.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
