import { parseArgs } from 'node:util';
import { hasDisplay, openInFetchedVSCode, openInOwnVSCode } from './desktop.ts';
import { installEmbeddedVSCode } from './embedded.ts';
import { exampleFolder, firstViewExtension, halfWayFile } from './folders.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';
import { type RunningServer, startServer } from './server.ts';

const usualPort = 3100;

/** Opens the example in the best VS Code that this machine offers, and gives the exit code. */
export async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { embedded: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    console.error(`--port takes a number from 0 to 65535; "${values.port}" is none.`);
    return 2;
  }
  const untilStopped = stopRequested();
  if (!values.embedded && hasDisplay()) {
    if ((await openInOwnVSCode()) || (await openInFetchedVSCode(untilStopped))) {
      return 0;
    }
  }
  await serve(port, untilStopped);
  return 0;
}

async function serve(port: number | undefined, untilStopped: Promise<void>): Promise<void> {
  const vscode = await installEmbeddedVSCode();
  const server = await startServer(vscode, { extensions: [firstViewExtension] });
  try {
    const door = await openDoor(server, port);
    console.log(
      `VS Code ${vscode.version} with the extension and its example is ready in your browser: ${door.address}`,
    );
    console.log('Press Ctrl+C to end.');
    try {
      await Promise.race([untilStopped, server.ended]);
    } finally {
      door.close();
    }
  } finally {
    await server.stop();
  }
}

/** A port that somebody asked for has to be that one; the usual one may be taken, then any other does. */
async function openDoor(server: RunningServer, port: number | undefined): Promise<FrontDoor> {
  const options = { folder: exampleFolder, file: halfWayFile };
  if (port !== undefined) {
    return openFrontDoor(server, port, options).catch(() => {
      throw new Error(`Port ${port} cannot be used; it may be taken. Choose another one with --port.`);
    });
  }
  return openFrontDoor(server, usualPort, options).catch(() => openFrontDoor(server, 0, options));
}

function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
    // npm puts a shell between itself and us, which ends at a signal without passing it on.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) {
      setInterval(() => process.ppid !== parent && resolve(), 500).unref();
    }
  });
}
