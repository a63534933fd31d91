import {
  commands,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { REVEAL, reveal } from './commands/reveal.ts';
import { CoverageStore } from './coverage/coverage-store.ts';
import { CoverageView } from './coverage/coverage-view.ts';
import { FocusMode } from './focus/focus-mode.ts';
import { createClient } from './server/server.ts';
import { WordsStatus } from './status/words-status.ts';
import { isDefinition, looksLikeSubmission } from './submissions.ts';

/** What the extension shows other extensions and its own tests. */
export interface Api {
  /** Whether the language server was started: only a submission or a definition file starts it. */
  readonly isServing: () => boolean;
}

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): Api {
  const log = window.createOutputChannel('Micro-Credential Writer', { log: true });
  const store = new CoverageStore();
  const focus = new FocusMode();
  context.subscriptions.push(
    log,
    store,
    focus,
    new CoverageView(store),
    new WordsStatus(store),
    commands.registerCommand(REVEAL, reveal),
    commands.registerCommand('microCredential.restartServer', () => client?.restart()),
  );
  whenSubmissionOpens(context, async () => {
    client = createClient(context, log, focus.middleware);
    focus.listenTo(client);
    store.listenTo(client);
    await client.start();
    await commands.executeCommand('setContext', 'microCredential.isServing', true);
  });
  return { isServing: () => client !== undefined };
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

/** Calls `start` once, when the first submission or definition is open or an open document becomes one. */
function whenSubmissionOpens(context: ExtensionContext, start: () => Promise<void>): void {
  const listeners: Disposable[] = [];
  const consider = (document: TextDocument): boolean => {
    if (!looksLikeSubmission(document) && !isDefinition(document)) return false;
    for (const listener of listeners.splice(0)) listener.dispose();
    void start();
    return true;
  };
  if (workspace.textDocuments.some(consider)) return;
  listeners.push(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document }) => consider(document)),
  );
  context.subscriptions.push(...listeners);
}
