import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Beside the folders of the bundles. Run from the sources there are none, and everything is told in English. */
const folder = path.join(import.meta.dirname, '..', 'messages');

/** The messages of a language by its tag: `es`. Read only when somebody speaks it; nothing for English and the others. */
export function translationsInFiles(language: string): Readonly<Record<string, string>> | undefined {
  // A client chooses the name.
  if (!/^[a-z]{2,3}$/.test(language)) return undefined;
  try {
    return JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}
