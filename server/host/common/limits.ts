/** Bytes of a definition file; the core refuses far shorter texts, with a message. */
export const LARGEST_DEFINITION = 2 * 1024 * 1024;

/** Bytes. The transcript of a whole day is far smaller. */
export const LARGEST_TRANSCRIPT = 4 * 1024 * 1024;
