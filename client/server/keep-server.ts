import { commands, type EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import { plainText } from '../plain-text.ts';
import type { CreateServer } from './client-options.ts';
import type { Health } from './health.ts';
import { ServerKeeper } from './server-keeper.ts';
import { givenUpText } from './texts.ts';
import type { UncheckedFiles } from './unchecked-files.ts';

/**
 * Milliseconds until a server that came up is asked once more for the problems of what is open: what VS Code asks while
 * one server goes and another comes may get lost between them.
 */
const SETTLED = 1_000;

interface Kept {
  readonly load: () => Promise<CreateServer>;
  readonly middleware: Middleware;
  /** Whoever asks the server of their own accord is shown each new one's client. */
  readonly parts: readonly { listenTo(client: BaseLanguageClient): void }[];
  readonly store: CoverageStore;
  readonly unchecked: UncheckedFiles;
  readonly health: EventEmitter<Health>;
}

/** Puts together what keeps the server, what speaks with it, and what tells the writer how it fares. */
export function keepServer({ load, middleware, parts, store, unchecked, health }: Kept): ServerKeeper {
  let latest: BaseLanguageClient | undefined;
  const askAgain = (): void => {
    setTimeout(() => latest?.getFeature('textDocument/diagnostic')?.refresh(), SETTLED);
  };
  const keeper = new ServerKeeper({
    load: async () => {
      const create = await load();
      return (watching, closed) => create({ ...middleware, ...watching }, closed);
    },
    quarantine: unchecked.quarantine,
    meet: (client) => {
      for (const part of parts) part.listenTo(client);
      const listening = store.listenTo(client);
      latest = client;
      return () => {
        latest = undefined;
        listening.dispose();
      };
    },
    onHealth: (now) => {
      health.fire(now);
      void commands.executeCommand('setContext', 'microCredential.isServing', now.state !== 'resting');
      void commands.executeCommand('setContext', 'microCredential.isStopped', now.state === 'stopped');
      if (now.state !== 'running' || now.silence > 0) return;
      store.renew();
      askAgain();
    },
    onQuarantine: (uri) => {
      store.withhold(uri);
      void unchecked.tell(uri);
    },
    onGivenUp: async () => {
      const again = l10n.t('Start Again');
      if ((await window.showErrorMessage(plainText(givenUpText()), again)) === again) await keeper.restart();
    },
  });
  unchecked.onDidChange((uri) => {
    if (unchecked.holds(uri)) return;
    store.admit(uri);
    askAgain();
  });
  return keeper;
}
