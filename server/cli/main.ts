import process from 'node:process';
import { run } from './run.ts';

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  input: () => readAll(process.stdin),
  colours: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
}).then(
  (code) => {
    // Not process.exit: what is still on its way to a pipe would be lost.
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`micro-credential: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);

// A reader that stops reading, as `head` does, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
