import type { ContentFacts } from '../../core/index.ts';
import type { ByteSource } from '../inspection/byte-source.ts';
import type { FromInspector, ToInspector } from './inspector-messages.ts';
import { addressOfProgram } from './program-address.ts';

/** How long one file may take, its way over a network included. Milliseconds. */
const PATIENCE = 20_000;
/** How long the worker is kept when there is nothing to do. Milliseconds. */
const IDLE = 10_000;

type Program = (name: string) => Promise<string>;

/** Looks into files on a worker, one after the other. `program` brings the text of a program by its file's name. */
export class WorkerInspector {
  readonly #program: Program;
  #worker: Promise<Worker> | undefined;
  #idling: ReturnType<typeof setTimeout> | undefined;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Must not be called again before it has answered. Rejects where the worker cannot be had. */
  async inspect(source: ByteSource, extension: string): Promise<ContentFacts> {
    clearTimeout(this.#idling);
    this.#worker ??= this.#start();
    const worker = await this.#worker.catch((error: unknown) => {
      this.#worker = undefined;
      throw error;
    });
    let patience: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<ContentFacts>((resolve, reject) => {
        patience = setTimeout(() => resolve({ format: 'unknown', fault: 'slow' }), PATIENCE);
        worker.onerror = () => reject(new Error('The look into files has failed.'));
        worker.onmessage = ({ data }: MessageEvent<FromInspector>) => {
          if (data.kind !== 'facts') void this.#serve(worker, source, data);
          else if (data.facts) resolve(data.facts);
          else reject(new Error('The file cannot be looked into.'));
        };
        tell(worker, { kind: 'inspect', size: source.size, extension });
      }).then((facts) => {
        // What still works on the last file would hold up the next.
        if (facts.fault === 'slow') this.#end(worker);
        return facts;
      });
    } catch (error) {
      this.#end(worker);
      throw error;
    } finally {
      clearTimeout(patience);
      this.#idling = setTimeout(() => this.#end(worker), IDLE);
    }
  }

  async #serve(
    worker: Worker,
    source: ByteSource,
    message: Exclude<FromInspector, { kind: 'facts' }>,
  ): Promise<void> {
    const { request } = message;
    if (message.kind === 'read') {
      const bytes = await source.read(message.start, message.end).catch(() => undefined);
      tell(worker, { kind: 'bytes', request, bytes });
    } else {
      const text = await this.#program(message.name).catch(() => undefined);
      tell(worker, { kind: 'program', request, text });
    }
  }

  async #start(): Promise<Worker> {
    const address = addressOfProgram(await this.#program('inspector.js'));
    return new Worker(address);
  }

  #end(worker: Worker): void {
    worker.terminate();
    this.#worker = undefined;
  }
}

function tell(worker: Worker, message: ToInspector): void {
  worker.postMessage(message);
}
