import process from 'node:process';
import { languageServers } from '../../language-servers.ts';

/** The language server's process, as a child of this extension host; nothing while there is none. */
export function serverProcess(): number | undefined {
  return languageServers().find(({ parent }) => parent === process.pid)?.pid;
}
