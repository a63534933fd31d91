import { type ExtensionContext, type LogOutputChannel, l10n } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
} from 'vscode-languageclient';
import { type CompletionData, REVEAL_COMMAND } from '../../server/protocol/messages.ts';

/** A language server with the client that speaks to it. */
export interface Server {
  readonly client: BaseLanguageClient;
  /** Ends the server at once, also one that hears nothing any more. */
  kill(): void;
}

/** Makes a server; `closed` is called when it goes without having been asked to. */
export type CreateServer = (middleware: Middleware, closed: () => void) => Promise<Server>;

/** Makes what makes servers; which kind depends on where the extension runs. */
export type Servers = (context: ExtensionContext, log: LogOutputChannel) => CreateServer;

export const CLIENT_ID = 'microCredential';
export const CLIENT_NAME = 'Micro-Credential Writer';

/** What the client of the language server is told wherever it runs. */
export function clientOptions(
  log: LogOutputChannel,
  middleware: Middleware,
  closed: () => void,
): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'markdown' }, { pattern: '**/*.credential.yaml' }],
    outputChannel: log,
    middleware: { ...middleware, provideCompletionItem: offerWhatComesNext },
    diagnosticPullOptions: { onChange: true, onSave: true },
    // Whoever keeps servers decides what comes after one, and tells the writer.
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        closed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    initializationFailedHandler: (error) => {
      log.error(error instanceof Error ? error : String(error));
      return false;
    },
  };
}

/** Lets the client write its troubles into the log alone: by itself it would show each of them to the writer. */
export function keepToLog(client: BaseLanguageClient): void {
  const { error, warn } = client;
  client.error = (message, data) => error.call(client, message, data, false);
  client.warn = (message, data) => warn.call(client, message, data, false);
}

/** Tells the server which commands of this extension it may put behind a code lens, and that it is watched over. */
export const ownAbilities: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const commands = { commands: [REVEAL_COMMAND] };
    capabilities.experimental = { ...capabilities.experimental, commands, watches: true, text: true };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** Where one offer leads to the next, as an artifact to its times, the next are shown as soon as the first is taken. */
const offerWhatComesNext: NonNullable<Middleware['provideCompletionItem']> = async (
  document,
  position,
  context,
  token,
  next,
) => {
  const result = await next(document, position, context, token);
  for (const item of Array.isArray(result) ? result : (result?.items ?? [])) {
    const data = (item as { data?: CompletionData }).data;
    if (data?.continues) item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Go on') };
  }
  return result;
};
