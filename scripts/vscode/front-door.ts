import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { type AddressOptions, workbenchAddress } from './address.ts';
import type { RunningServer } from './server.ts';

export interface FrontDoor {
  /** Short enough to be clicked in a terminal; it leads to the long one. */
  readonly address: string;
  close(): void;
}

const loopback = '127.0.0.1';

/**
 * Listens on `port` (0 for any) and hands everything on to VS Code's server. Only the bare address is answered here:
 * with a redirection to the folder, the file and the extension that VS Code has to open.
 */
export async function openFrontDoor(
  server: RunningServer,
  port: number,
  options: AddressOptions,
): Promise<FrontDoor> {
  const door = createServer((incoming, response) => {
    if (!isLocal(incoming)) {
      response.writeHead(403).end();
    } else if (incoming.url === '/') {
      const origin = { ...server, port: (door.address() as AddressInfo).port };
      response.writeHead(302, { location: workbenchAddress(origin, options) }).end();
    } else {
      const { method, url: path, headers } = incoming;
      const onward = request({ host: loopback, port: server.port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      incoming.pipe(onward);
    }
  });
  door.on('upgrade', (incoming, socket, head) => {
    if (isLocal(incoming)) {
      tunnel(incoming, socket, head, server.port);
    } else {
      socket.destroy();
    }
  });
  await listen(door, port);
  return {
    address: `http://${loopback}:${(door.address() as AddressInfo).port}/`,
    close: () => {
      door.close();
      door.closeAllConnections();
    },
  };
}

/** The redirection gives the token away, so a page that only pretends to be local must not get it. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
}

/** A web socket: after the repeated request both sides are only bytes. */
function tunnel(incoming: IncomingMessage, near: Duplex, head: Buffer, port: number): void {
  const far = connect(port, loopback, () => {
    const { rawHeaders } = incoming;
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
    far.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
  });
  near.on('error', () => far.destroy());
  far.on('error', () => near.destroy());
}

function listen(door: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(port, loopback, resolve);
  });
}
