import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type CredentialDefinition,
  type CredentialSource,
  type Credentials,
  createCredentials,
} from '../core/index.ts';

/** Where the definitions that ship are: two folders up from this file and from every bundle that holds it. */
const folder = path.join(import.meta.dirname, '..', '..', 'credentials');
const ENDING = '.credential.yaml';
/** What they come to, as the build worked it out: beside the bundles' folders. Run from the sources there is none. */
const preparedFolder = path.join(import.meta.dirname, '..', 'credentials');

/** The credentials that ship with the program. A definition is read when a submission first asks for it. */
export function builtInCredentials(): Credentials {
  return createCredentials(builtInDefinitions());
}

/** The files of these credentials, by names that no file of a workspace has. */
export function builtInDefinitions(): readonly CredentialSource[] {
  definitions ??= filesBelow('').map((file) => ({
    file: `built-in:/${file}`,
    builtInId: file.slice(0, -ENDING.length),
    text: () => readFileSync(path.join(folder, file), 'utf8'),
    prepared: () => readPrepared(file),
  }));
  return definitions;
}

let definitions: readonly CredentialSource[] | undefined;

/** The name of the file with what a definition comes to. */
export function preparedName(id: string): string {
  return `${id}.credential.json`;
}

function readPrepared(file: string): CredentialDefinition | undefined {
  try {
    const name = preparedName(file.slice(0, -ENDING.length));
    return JSON.parse(readFileSync(path.join(preparedFolder, name), 'utf8')) as CredentialDefinition;
  } catch {
    return undefined;
  }
}

/** The definition files below a subfolder, their names relative and with forward slashes. */
function filesBelow(subfolder: string): string[] {
  return readdirSync(path.join(folder, subfolder), { withFileTypes: true }).flatMap((entry) => {
    const name = subfolder === '' ? entry.name : `${subfolder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(name);
    return name.endsWith(ENDING) ? [name] : [];
  });
}
