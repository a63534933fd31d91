import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { commandLineBundle } from './bundles.ts';

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The server as it ships, spoken to in bytes: what no client library would ever send can be sent. */
export class RawServer {
  readonly process: ChildProcess;
  readonly messages: Message[] = [];
  #rest = Buffer.alloc(0);
  #wake: (() => void)[] = [];
  #ended = false;

  constructor() {
    this.process = spawn(process.execPath, [commandLineBundle, 'server', '--stdio']);
    this.process.stdin?.on('error', () => {});
    this.process.stdout?.on('data', (bytes: Buffer) => this.#take(bytes));
    this.process.once('close', () => {
      this.#ended = true;
      this.#news();
    });
  }

  /** Sends bytes just as they are. */
  write(bytes: string | Uint8Array): void {
    this.process.stdin?.write(bytes);
  }

  /** Sends a text as one message, whether or not it is JSON. */
  send(content: string): void {
    this.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  }

  request(id: number, method: string, params?: unknown): void {
    this.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
  }

  notify(method: string, params?: unknown): void {
    this.send(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** Greets the server, as a client that pulls diagnostics. */
  async initialize(processId: number | null = null): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {} } };
    this.request(1, 'initialize', { processId, rootUri: null, capabilities });
    await this.answer(1);
    this.notify('initialized', {});
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  /** Waits for the answer to a request. */
  answer(id: number): Promise<Message> {
    return this.until(() => this.messages.find((message) => message.id === id && !message.method));
  }

  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.#ended) throw new Error('The server ended');
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** Waits for the server's end; gives its exit code, or the signal that ended it. */
  async ended(): Promise<number | string | null> {
    while (!this.#ended) await new Promise<void>((resolve) => this.#wake.push(resolve));
    return this.process.exitCode ?? this.process.signalCode;
  }

  async kill(): Promise<void> {
    if (!this.#ended) this.process.kill('SIGKILL');
    await this.ended();
  }

  #take(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#rest.toString('latin1', 0, 100));
      if (!head) break;
      const end = head[0].length + Number(head[1]);
      if (this.#rest.length < end) break;
      this.messages.push(JSON.parse(this.#rest.toString('utf8', head[0].length, end)) as Message);
      this.#rest = this.#rest.subarray(end);
    }
    this.#news();
  }

  #news(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
