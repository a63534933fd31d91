import type { Readable } from 'node:stream';

/** Bytes. The headers of a message are two lines at most. */
const LONGEST_HEADER = 4096;
const LONGEST_MESSAGE = 1024 ** 3;

/**
 * Watches a stream of messages for headers that give no length. The library would wait for ever, in silence; a client
 * restarts a server that ends.
 */
export function onBrokenFraming(stream: Readable, broken: () => void): void {
  let header = '';
  let left = 0;
  stream.on('data', (bytes: Buffer) => {
    let at = 0;
    while (at < bytes.length) {
      if (left > 0) {
        const taken = Math.min(left, bytes.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      // A header is read line by line; an empty line ends it.
      const lineEnd = bytes.indexOf(0x0a, at);
      const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
      header += bytes.toString('latin1', at, end);
      at = end;
      if (header.length > LONGEST_HEADER) return broken();
      if (!header.endsWith('\r\n\r\n')) continue;
      const length = /^content-length: *(\d+)\r$/im.exec(header)?.[1];
      header = '';
      left = Number(length ?? Number.NaN);
      if (!(left <= LONGEST_MESSAGE)) return broken();
    }
  });
}
