import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** How a server is started: a program of its own, or a script for Node. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

/** Nobody waits longer for a server. Milliseconds. */
export const LONGEST_WAIT = 15_000;

export type Answer = (params: never) => unknown;

/**
 * A language client that does as little as possible, so that what is measured is the server: it reads and writes
 * messages on the server's standard streams and keeps no text.
 */
export class Client {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  readonly #listeners = new Map<string, (params: unknown) => void>();
  readonly #answers: Readonly<Record<string, Answer>>;
  #chunks: Buffer[] = [];
  #length = 0;
  #wanted = 0;
  #lastId = 0;
  #closing = false;

  constructor({ command, args }: Program, folder: string, answers: Readonly<Record<string, Answer>> = {}) {
    this.#answers = answers;
    this.#child = spawn(command, [...args], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.stdin?.on('error', () => {});
    this.#child.on('close', () => {
      const reason = new Error(`${command} ${args.join(' ')} ended`);
      if (!this.#closing) for (const { reject } of this.#waiting.values()) reject(reason);
    });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} is not answered`)), LONGEST_WAIT);
      this.#waiting.set(id, {
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  onNotification(method: string, listener: (params: never) => void): void {
    this.#listeners.set(method, listener as (params: unknown) => void);
  }

  /** Megabytes that the server's process holds in memory. */
  memory(): number {
    const { pid } = this.#child;
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    } catch {
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
    }
  }

  stop(): void {
    this.#closing = true;
    this.#child.kill('SIGKILL');
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#wanted) return;
    let rest = Buffer.concat(this.#chunks);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length =
        end < 0 ? 0 : Number(/content-length: *(\d+)/i.exec(rest.toString('latin1', 0, end))?.[1]);
      this.#wanted = end < 0 ? 0 : end + 4 + length;
      if (end < 0 || rest.length < this.#wanted) break;
      this.#handle(JSON.parse(rest.toString('utf8', end + 4, this.#wanted)));
      rest = rest.subarray(this.#wanted);
    }
    this.#chunks = [rest];
    this.#length = rest.length;
  }

  #handle(message: {
    id?: number;
    method?: string;
    params?: unknown;
    result?: unknown;
    error?: { message: string };
  }) {
    const { id, method, params, result, error } = message;
    if (method === undefined) {
      const waiting = this.#waiting.get(id ?? 0);
      this.#waiting.delete(id ?? 0);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    } else if (id === undefined) this.#listeners.get(method)?.(params);
    else this.#send({ id, result: this.#answers[method]?.(params as never) ?? null });
  }
}

export const nodeProgram = (...args: string[]): Program => ({ command: process.execPath, args });
