import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import {
  cacheFolder,
  exampleFolder,
  hostTestsName,
  makeTemporaryFolder,
  removeTemporaryFolder,
  root,
} from '../vscode/folders.ts';
import { extensionHostSuites } from './build-host-tests.ts';

/** Gives the exit code of the desktop VS Code that ran the tests; Mocha prints through its console. */
export async function runInDesktop(): Promise<number> {
  const scratch = makeTemporaryFolder();
  const workspace = join(scratch, basename(exampleFolder));
  cpSync(exampleFolder, workspace, { recursive: true });
  try {
    return await runTests({
      cachePath: cacheFolder,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, extensionHostSuites.target, hostTestsName),
      launchArgs: [
        workspace,
        '--disable-workspace-trust',
        '--disable-extensions',
        `--user-data-dir=${join(scratch, 'user-data')}`,
      ],
    });
  } catch (error) {
    console.error(
      `The tests could not be run in a desktop VS Code: ${error instanceof Error ? error.message : error}`,
    );
    return 1;
  } finally {
    await removeTemporaryFolder(scratch);
  }
}
