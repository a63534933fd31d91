// Writes the files that are made from others: `npm run generate`. A test fails when one of them is not current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticesText } from '../package/notices.ts';
import { clientTexts, translatable } from './client-texts.ts';
import { shippedDefinitions, snippetsOf } from './snippets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path from the project's folder → what makes the text that the file must hold. */
export const generatedFiles: Readonly<Record<string, () => string | Promise<string>>> = {
  'snippets/submission.json': () => asJson(snippetsOf(shippedDefinitions(root))),
  'l10n/bundle.l10n.json': () => asJson(translatable(clientTexts(root))),
  'THIRD_PARTY_NOTICES.txt': noticesText,
};

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}
`;
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
  for (const [file, make] of Object.entries(generatedFiles)) {
    const text = await make();
    if (currentText(file) === text) continue;
    writeFileSync(join(root, file), text);
    console.log(`Written: ${file}`);
  }
}
