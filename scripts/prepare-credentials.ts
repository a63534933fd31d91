import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInCredentials, preparedName } from '../server/host/built-in-credentials.ts';

/** Writes what the built-in definitions come to, so that the program need not read their YAML. */
export function prepareCredentials(folder: string): void {
  const credentials = builtInCredentials();
  // A definition that was renamed or deleted must not live on.
  rmSync(folder, { recursive: true, force: true });
  for (const id of credentials.ids) {
    const file = join(folder, preparedName(id));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(credentials.find(id)));
  }
}
