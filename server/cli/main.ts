import process from 'node:process';
import { styleText } from 'node:util';
import { isCheckingThread, serveChecks } from './checking/checking-thread.ts';
import { WIDEST } from './formats/style.ts';
import { run } from './run.ts';

// Threads that check some of many submissions run this same bundle.
if (isCheckingThread()) serveChecks();
else runInTerminal();

function runInTerminal(): void {
  run(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    input: (enough) => read(process.stdin, enough),
    // What is known of the terminal is asked here: from a thread there would be none.
    screen: {
      colours:
        process.stdout.isTTY === true && process.env.NO_COLOR === undefined && styleText('bold', '.') !== '.',
      columns: process.stdout.columns || WIDEST,
    },
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

  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops reading, as `head` does, is no fault.
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`micro-credential: the output cannot be written (${error.message})\n`);
    process.exit(2);
  });
}

async function read(stream: NodeJS.ReadableStream, enough: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length >= enough) break;
  }
  return Buffer.concat(chunks);
}
