import { commands, type Disposable, type ExtensionContext } from 'vscode';

/** The command that opens the walkthrough; VS Code itself shows it once, after the installation. */
export function registerWalkthrough({ extension }: ExtensionContext): Disposable {
  return commands.registerCommand('microCredential.openWalkthrough', () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false),
  );
}
