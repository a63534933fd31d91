/** The bytes of a file, wherever it lies. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` to `end` (exclusive), fewer only where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** More of a file was asked for than anybody should wait for. */
export class TooMuchToReadError extends Error {
  constructor() {
    super('Too much of the file would have to be read.');
  }
}

/** The same source, which refuses to go on once `limit` bytes were read. */
export function limited(source: ByteSource, limit: number): ByteSource {
  let left = limit;
  return {
    size: source.size,
    read(start, end) {
      left -= end - start;
      return left < 0 ? Promise.reject(new TooMuchToReadError()) : source.read(start, end);
    },
  };
}
