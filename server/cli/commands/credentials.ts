import { parseArgs } from 'node:util';
import { builtInCredentials } from '../../host/built-in-credentials.ts';
import { EXIT, type Terminal } from '../terminal.ts';

/** Lists the credentials that are known. */
export async function credentialsCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  const credentials = builtInCredentials();
  for (const id of credentials.ids) {
    terminal.out(`${id}\n  ${credentials.find(id)?.title ?? ''}\n`);
  }
  return EXIT.ok;
}
