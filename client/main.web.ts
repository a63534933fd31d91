import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** The extension in a browser, where VS Code hands over one file only: the language client in it rests until it is needed. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, async () => (await import('./server/web-client.ts')).servers);
}
