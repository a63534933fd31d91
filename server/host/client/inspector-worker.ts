import type { ByteSource } from '../inspection/byte-source.ts';
import { inspect, type Libraries } from '../inspection/inspect.ts';
import type { FromInspector, ToInspector } from './inspector-messages.ts';
import { addressOfProgram } from './program-address.ts';

/*
 * Looks into files on a worker of its own: a file that is made to be endless work costs its own time limit and nobody a
 * keystroke. What the worker needs it asks of who started it: the file's bytes, and the programs that read certain
 * formats.
 */

const scope = self as unknown as DedicatedWorkerGlobalScope;
const waiting = new Map<number, (answer: Uint8Array | string | undefined) => void>();
let lastRequest = 0;

function ask<Answer extends Uint8Array | string>(
  question: { kind: 'read'; start: number; end: number } | { kind: 'load'; name: string },
): Promise<Answer> {
  const request = ++lastRequest;
  return new Promise((resolve, reject) => {
    waiting.set(request, (answer) => {
      waiting.delete(request);
      if (answer === undefined) reject(new Error('What was asked for cannot be had.'));
      else resolve(answer as Answer);
    });
    say({ ...question, request });
  });
}

function say(message: FromInspector): void {
  scope.postMessage(message);
}

async function load<Module>(name: string): Promise<Module> {
  const address = addressOfProgram(await ask<string>({ kind: 'load', name }));
  return (await import(address)) as Module;
}

const libraries: Libraries = {
  media: () => load('media.mjs'),
  pdf: () => load('pdf.mjs'),
};

scope.onmessage = ({ data }: MessageEvent<ToInspector>) => {
  if (data.kind === 'inspect') {
    const source: ByteSource = {
      size: data.size,
      read: (start, end) => ask<Uint8Array>({ kind: 'read', start, end }),
    };
    inspect(source, data.extension, libraries).then(
      (facts) => say({ kind: 'facts', facts }),
      () => say({ kind: 'facts', facts: undefined }),
    );
  } else {
    waiting.get(data.request)?.(data.kind === 'bytes' ? data.bytes : data.text);
  }
};

// The libraries leave promises to themselves when a file ends too early; what they were asked for fails as well.
scope.addEventListener('unhandledrejection', (event) => event.preventDefault());
