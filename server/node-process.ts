import { Console } from 'node:console';
import process from 'node:process';
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
} from 'vscode-jsonrpc/node';
import { FramedWriter } from './framed-writer.ts';
import type { Connection, Transport } from './lsp/connection/connection.ts';

/** How often is looked whether the client's process is still there. Milliseconds. */
const LOOKS = 3_000;

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
  });
}

function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // A process that may not be asked is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Leaves standard output to the protocol, whatever some library has to say. */
export function keepOutputClean(): void {
  globalThis.console = new Console(process.stderr);
}
