import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInCredentials, builtInDefinitions, preparedName } from '../server/host/built-in-credentials.ts';

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

/** The same and the definitions' own texts, for a program that has no files. */
export function preparedDefinitions(): object[] {
  const credentials = builtInCredentials();
  return builtInDefinitions().map(({ file, builtInId = '', text }) => ({
    file,
    builtInId,
    text: text(),
    prepared: JSON.stringify(credentials.find(builtInId)),
  }));
}
