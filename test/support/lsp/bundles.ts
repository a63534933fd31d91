import { fileURLToPath } from 'node:url';

/** The bundles as they ship; `npm test` builds them before anything runs. */
export const commandLineBundle = fromRoot('dist/cli/micro-credential.cjs');
export const serverBundle = fromRoot('dist/server/main.cjs');
export const inspectorBundle = fromRoot('dist/server/inspector.cjs');

/** What makes a server run for ever. */
export const endlessLoop = fromRoot('test/support/lsp/endless-loop.cjs');

export const exampleFolder = fromRoot('examples/collaborative-leadership-coaching');

function fromRoot(file: string): string {
  return fileURLToPath(new URL(`../../../${file}`, import.meta.url));
}
