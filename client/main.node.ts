import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** The extension on a desktop or a remote machine. The language client is a bundle of its own, loaded when it is needed. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, async () => (await import('./server/node-client.ts')).servers);
}
