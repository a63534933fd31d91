// Writes the files that are made from others: `npm run generate`. A test fails when one of them is not current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientTexts, translatable } from './client-texts.ts';
import { shippedDefinitions, snippetsOf } from './snippets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path from the project's folder → what the file must hold. */
export function generatedFiles(): Record<string, string> {
  const snippets = snippetsOf(shippedDefinitions(root));
  return {
    'snippets/submission.json': asJson(snippets),
    'l10n/bundle.l10n.json': asJson(translatable(clientTexts(root))),
  };
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a generated file holds now; nothing if it is not there. */
export function currentText(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(generatedFiles())) {
    if (currentText(file) === text) continue;
    writeFileSync(join(root, file), text);
    console.log(`Written: ${file}`);
  }
}
