import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message } from 'vscode-jsonrpc/node';

/**
 * Writes messages as the Language Server Protocol frames them (base protocol, header part), each in one piece. The
 * library's own writer writes the header apart, which makes two calls of the system and wakes the reader twice for every
 * message: a tenth of what a keystroke takes.
 */
export class FramedWriter extends AbstractMessageWriter {
  readonly #stream: Writable;
  #failures = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Settles when the stream has taken the message; rejects where it cannot. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (error: Error): void => {
        this.#failures += 1;
        this.fireError(error, message, this.#failures);
        reject(error);
      };
      try {
        const body = JSON.stringify(message);
        const framed = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
        this.#stream.write(framed, (error) => (error ? failed(error) : resolve()));
      } catch (error) {
        failed(error as Error);
      }
    });
  }

  end(): void {
    this.#stream.end();
  }
}
