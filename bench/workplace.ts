import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../scripts/build.mjs';
import { cacheFolder, exampleFolder, root } from '../scripts/vscode/folders.ts';
import { makeSubmission } from './submissions.ts';

/** The program as it ships, built beside `dist` so that nobody's work is disturbed. */
export async function buildAsShipped(): Promise<{ server: string; commandLine: string }> {
  const folder = path.join(cacheFolder, 'bench-build');
  await build({ production: true, folder: path.join(folder, 'dist') });
  // The bundles look for the definitions two folders up.
  cpSync(path.join(root, 'credentials'), path.join(folder, 'credentials'), { recursive: true });
  return {
    server: path.join(folder, 'dist/server/main.cjs'),
    commandLine: path.join(folder, 'dist/cli/micro-credential.cjs'),
  };
}

/** A folder for one submission, with the artifacts that it cites. */
export function makeFolder(text: string): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'micro-credential-bench-'));
  addArtifacts(folder);
  writeFileSync(path.join(folder, 'submission.md'), text);
  return folder;
}

/** A folder of many submissions of 2,500 words. */
export function makeBatch(count: number): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'micro-credential-bench-'));
  addArtifacts(folder);
  for (let number = 1; number <= count; number++) {
    writeFileSync(path.join(folder, `submission-${number}.md`), makeSubmission(2_500, number));
  }
  return folder;
}

function addArtifacts(folder: string): void {
  const artifacts = path.join(exampleFolder, 'artifacts');
  if (existsSync(artifacts) && readdirSync(artifacts).length > 0) {
    cpSync(artifacts, path.join(folder, 'artifacts'), { recursive: true });
  } else mkdirSync(path.join(folder, 'artifacts'));
}
