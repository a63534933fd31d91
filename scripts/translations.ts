import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spanish } from '../server/core/messages/es.ts';

/** Writes the server's messages in other languages than English as files of their own, by their tags. */
export function writeTranslations(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [language, messages] of Object.entries({ es: spanish })) {
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(messages));
  }
}
