import {
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { ArtifactsView } from './artifacts/artifacts-view.ts';
import type { Desk } from './commands/desk.ts';
import { registerFinishingCommands } from './commands/finishing-commands.ts';
import { REVEAL, reveal } from './commands/reveal.ts';
import { showSubmission } from './commands/show-submission.ts';
import { registerWritingCommands } from './commands/writing-commands.ts';
import { CoverageStore } from './coverage/coverage-store.ts';
import { CoverageView } from './coverage/coverage-view.ts';
import { registerFileCiting } from './drop/cite-files.ts';
import { SecondLook } from './files/second-look.ts';
import { FocusMode } from './focus/focus-mode.ts';
import { registerGapCommands } from './gaps/gap-commands.ts';
import { FreshLenses } from './lenses/fresh-lenses.ts';
import { Preview } from './preview/preview.ts';
import { QuickQuestions } from './questions/quick-questions.ts';
import type { Servers } from './server/client-options.ts';
import type { Health } from './server/health.ts';
import { keepServer } from './server/keep-server.ts';
import type { Ask, ServerKeeper } from './server/server-keeper.ts';
import { UncheckedFiles } from './server/unchecked-files.ts';
import { ServerStatus } from './status/server-status.ts';
import { WordsStatus } from './status/words-status.ts';
import { isDefinition, looksLikeSubmission } from './submissions.ts';
import { registerLineCommands } from './tree/line-commands.ts';
import type { LineTree } from './tree/line-tree.ts';
import { registerWalkthrough } from './walkthrough/walkthrough.ts';
import { Surroundings } from './workspace/surroundings.ts';

/** What the extension shows other extensions and its own tests. */
export interface Api {
  /** Whether the language server was started: only a submission or a definition file starts it. */
  readonly isServing: () => boolean;
  /** VS Code calls this with the Markdown-it of its preview. */
  readonly extendMarkdownIt: Preview['extend'];
  /** What the two views show. */
  readonly trees: { readonly coverage: LineTree; readonly artifacts: LineTree };
  /** Asks the server a request of `server/protocol/messages.ts`, and starts it where it is not running yet. */
  readonly ask: Ask;
}

let keeper: ServerKeeper | undefined;

/** Wherever the extension runs; `load` brings the language client, when the first submission is met. */
export function activateWith(context: ExtensionContext, load: () => Promise<Servers>): Api {
  const log = window.createOutputChannel('Micro-Credential Writer', { log: true });
  const store = new CoverageStore();
  const focus = new FocusMode();
  const unchecked = new UncheckedFiles();
  const health = new EventEmitter<Health>();
  const status = new ServerStatus(health.event, unchecked);
  const preview = new Preview(store);
  const secondLook = new SecondLook();
  const lenses = new FreshLenses(store);
  const coverage = new CoverageView(store, context.workspaceState, health.event);
  const artifacts = new ArtifactsView(store);
  const server = keepServer({
    load: async () => {
      // Reading the client's code takes a while: the activation is brought to its end before.
      await new Promise((resolve) => setTimeout(resolve));
      return (await load())(context, log);
    },
    middleware: {
      provideDiagnostics: status.around(focus.middleware.provideDiagnostics),
      ...lenses.middleware,
    },
    parts: [focus, preview, lenses, unchecked, secondLook],
    store,
    unchecked,
    health,
  });
  keeper = server;
  const desk: Desk = {
    ask: server.ask,
    questions: new QuickQuestions(),
    shownSubmission: () => store.shown?.uri,
  };
  context.subscriptions.push(
    log,
    health,
    unchecked,
    store,
    focus,
    status,
    preview,
    secondLook,
    lenses,
    coverage,
    artifacts,
    new Surroundings(store, [coverage.view, artifacts.view]),
    registerGapCommands(store, coverage),
    registerLineCommands(),
    commands.registerCommand('microCredential.showSubmission', () => showSubmission(store)),
    new WordsStatus(store, server.ask),
    registerWalkthrough(context, store),
    commands.registerCommand(REVEAL, reveal),
    commands.registerCommand('microCredential.restartServer', () => server.restart()),
    registerWritingCommands(desk),
    registerFinishingCommands(desk, context.extensionUri),
    registerFileCiting({ language: 'markdown' }, server.ask),
  );
  whenSubmissionOpens(context, () => void server.started().catch(() => {}));
  return {
    isServing: () => server.health.state !== 'resting',
    ask: server.ask,
    extendMarkdownIt: (md) => preview.extend(md),
    trees: { coverage: coverage.tree, artifacts: artifacts.tree },
  };
}

export async function deactivate(): Promise<void> {
  await keeper?.stop();
  keeper = undefined;
}

/** Calls `start` once, when the first submission or definition is open or an open document becomes one. */
function whenSubmissionOpens(context: ExtensionContext, start: () => void): void {
  const listeners: Disposable[] = [];
  const consider = (document: TextDocument): boolean => {
    if (!looksLikeSubmission(document) && !isDefinition(document)) return false;
    for (const listener of listeners.splice(0)) listener.dispose();
    start();
    return true;
  };
  if (workspace.textDocuments.some(consider)) return;
  listeners.push(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document }) => consider(document)),
  );
  context.subscriptions.push(...listeners);
}
