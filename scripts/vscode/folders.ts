import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is fetched once and used again: VS Code, a browser, a Node. Not tracked, safe to delete. */
export const cacheFolder = join(root, '.vscode-test');

export const exampleFolder = join(root, 'examples', 'collaborative-leadership-coaching');
export const halfWayFile = join(exampleFolder, 'submission-half-way.md');

/** A helper extension that opens the Coverage view and the problems for somebody who only wants to look. */
export const firstViewExtension = join(root, 'scripts', 'vscode', 'first-view');

/** The file that VS Code asks for `run()` when it has to run tests instead of waiting for a person. */
export const hostTestsName = 'extension-host.cjs';

/** The same in a web worker, which adds `.js` to the name. */
export const browserTestsName = 'browser-host.cjs';

export function makeTemporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'micro-credential-'));
}

export async function removeTemporaryFolder(folder: string): Promise<void> {
  // A process that is just ending may still write a last log line; Node then tries again.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
