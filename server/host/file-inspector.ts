import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ArtifactFacts, extensionOf } from '../core/index.ts';
import { RememberedFacts } from './common/remembered-facts.ts';

/** What tells one state of a file from another. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

export interface InspectionLimits {
  /** How long one file may take. Milliseconds. */
  readonly patience: number;
  /** How long the thread is kept when there is nothing to do: it holds as much memory as a long document. Milliseconds. */
  readonly idle: number;
}

const usualLimits: InspectionLimits = { patience: 5_000, idle: 500 };

/** The bundle that looks into files; the sources, run as they are, have none and look in this very thread. */
const bundle = path.join(import.meta.dirname, '..', 'server', 'inspector.cjs');

/** Looks into files, one after the other, apart from everything else, and remembers what it saw. */
export class FileInspector {
  readonly #limits: InspectionLimits;
  readonly #bundle: string;
  readonly #facts = new RememberedFacts();
  #thread: Worker | undefined;
  #idling: NodeJS.Timeout | undefined;

  constructor(limits: Partial<InspectionLimits> = {}, threadBundle = bundle) {
    this.#limits = { ...usualLimits, ...limits };
    this.#bundle = threadBundle;
  }

  /** What was seen in the file as it is now, if it was looked into. */
  known(location: string, stamp: FileStamp): ArtifactFacts | undefined {
    return this.#facts.of(location, nameOf(stamp));
  }

  inspect(location: string, stamp: FileStamp): Promise<ArtifactFacts> {
    return this.#facts.inspect(location, nameOf(stamp), () => this.#inspect(location, stamp));
  }

  async #inspect(location: string, { size }: FileStamp): Promise<ArtifactFacts> {
    clearTimeout(this.#idling);
    const outcome = await (existsSync(this.#bundle) ? this.#onThread(location) : this.#here(location));
    if (this.#thread) {
      this.#thread.unref();
      this.#idling = setTimeout(() => this.#endThread(), this.#limits.idle).unref();
    }
    if (outcome === 'slow') return { state: 'file', size, format: 'unknown', fault: 'slow' };
    // The thread itself failed, which says nothing about the file.
    return outcome === 'failed' ? { state: 'file', size, format: 'unknown' } : outcome;
  }

  #onThread(location: string): Promise<ArtifactFacts | 'slow' | 'failed'> {
    this.#thread ??= startThread(this.#bundle);
    const thread = this.#thread;
    thread.ref();
    return new Promise((resolve) => {
      const finish = (outcome: ArtifactFacts | 'slow' | 'failed'): void => {
        clearTimeout(timer);
        thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        if (typeof outcome === 'string') this.#endThread();
        resolve(outcome);
      };
      const timer = setTimeout(() => finish('slow'), this.#limits.patience);
      thread.on('message', finish);
      thread.on('error', () => finish('failed'));
      thread.on('exit', () => finish('failed'));
      thread.postMessage({ location, extension: extensionOf(location) });
    });
  }

  async #here(location: string): Promise<ArtifactFacts | 'slow' | 'failed'> {
    const { inspectFile } = await import('./inspect-file.ts');
    let timer: NodeJS.Timeout | undefined;
    const slow = new Promise<'slow'>((resolve) => {
      timer = setTimeout(() => resolve('slow'), this.#limits.patience);
    });
    return Promise.race([inspectFile(location, extensionOf(location)), slow]).finally(() =>
      clearTimeout(timer),
    );
  }

  #endThread(): void {
    const thread = this.#thread;
    this.#thread = undefined;
    // A thread that dies while it is being ended is no news to anybody.
    thread?.on('error', () => undefined);
    void thread?.terminate();
  }
}

function startThread(file: string): Worker {
  return new Worker(file, {
    workerData: 'micro-credential-inspection',
    // Standard output is the protocol's: what a library says there goes nowhere. Nobody reads it, not even to drop it:
    // a stream that is read keeps the process alive, and the command line would linger for as long as the thread.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}

function nameOf({ size, mtimeMs, ctimeMs }: FileStamp): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
