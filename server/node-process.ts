import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
} from 'vscode-jsonrpc/node';
import { FramedWriter } from './framed-writer.ts';
import type { Connection, Transport } from './lsp/connection/connection.ts';
import { isThere, LOOKS } from './watched-process.ts';

/** How long after the greeting the thread is started that watches over an endless loop: first come diagnostics. Milliseconds. */
const LATER = 1_000;

/** The bundle of that thread; the sources, run as they are, have none. */
const orphanWatch = path.join(import.meta.dirname, '..', 'server', 'orphan-watch.cjs');

/** The transport that a program's arguments name; some clients write `--socket=5000`, others `--socket 5000`. */
export function transportNamedIn(args: readonly string[]): Transport {
  if (args.includes('--node-ipc')) {
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  }
  if (args.includes('--stdio')) {
    return {
      reader: new StreamMessageReader(process.stdin),
      writer: new FramedWriter(process.stdout),
    };
  }
  const port = argumentNamed('--socket', args);
  const pipe = argumentNamed('--pipe', args);
  if (port === undefined && pipe === undefined) {
    throw new Error('Name a transport: --stdio, --node-ipc, --socket=PORT or --pipe=NAME');
  }
  const [reader, writer] =
    pipe === undefined ? createServerSocketTransport(Number(port)) : createServerPipeTransport(pipe);
  return { reader, writer };
}

function argumentNamed(name: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return args[at] === name ? args[at + 1] : args[at]?.slice(name.length + 1);
}

/** Ends this process with its client, however that goes: as agreed, by a closed pipe, or without a word. */
export function endWithClient(connection: Connection): void {
  const end = (): never => process.exit(connection.isShutDown ? 0 : 1);
  connection.onEnd(end);
  process.on('disconnect', end);
  connection.onGreeted(({ processId }) => {
    if (typeof processId !== 'number') return;
    setInterval(() => {
      if (!isThere(processId)) end();
    }, LOOKS).unref();
    setTimeout(() => watchFromAside(processId), LATER).unref();
  });
}

/** Ends this process with the client's, even if it hears nothing any more. */
function watchFromAside(processId: number): void {
  if (!existsSync(orphanWatch)) return;
  const thread = new Worker(orphanWatch, {
    workerData: processId,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  });
  // Without it everything goes on but for the loop.
  thread.on('error', () => undefined);
  thread.unref();
}

/**
 * Keeps the memory of a long day where it was in the morning: by default Node lets what nobody needs any more grow to twice
 * what is in use before it clears up. A Node that does not know the option says so and goes on.
 */
export function clearUpEarly(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

/** Leaves standard output to the protocol, whatever some library has to say. */
export function keepOutputClean(): void {
  globalThis.console = new Console(process.stderr);
}
