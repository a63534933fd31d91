import { commands, Disposable, type ExtensionContext } from 'vscode';
import type { CoverageStore } from '../coverage/coverage-store.ts';

/** Becomes true once a submission is there: then the walkthrough's first step is done. */
const IS_STARTED = 'microCredential.isStarted';

/** The command that opens the walkthrough; VS Code itself shows it once, after the installation. */
export function registerWalkthrough({ extension }: ExtensionContext, store: CoverageStore): Disposable {
  const tell = (isStarted: boolean) => commands.executeCommand('setContext', IS_STARTED, isStarted);
  return Disposable.from(
    store.onDidChange((report) => {
      if (report) void tell(true);
    }),
    commands.registerCommand('microCredential.openWalkthrough', async () => {
      // VS Code notices only what becomes true after it has read the steps, and reads them when they are first opened.
      await tell(false);
      await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false);
      if (store.shown) await tell(true);
    }),
  );
}
