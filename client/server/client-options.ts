import { type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  Middleware,
  StaticFeature,
} from 'vscode-languageclient';
import { type CompletionData, REVEAL_COMMAND } from '../../server/protocol/messages.ts';

/** Makes the client of the language server; which one depends on where the extension runs. */
export type CreateClient = (
  context: ExtensionContext,
  log: LogOutputChannel,
  middleware: Middleware,
) => Promise<BaseLanguageClient>;

export const CLIENT_ID = 'microCredential';
export const CLIENT_NAME = 'Micro-Credential Writer';

/** What the client of the language server is told wherever it runs. */
export function clientOptions(log: LogOutputChannel, middleware: Middleware): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'markdown' }, { pattern: '**/*.credential.yaml' }],
    outputChannel: log,
    middleware: { ...middleware, provideCompletionItem: offerWhatComesNext },
    diagnosticPullOptions: { onChange: true, onSave: true },
    initializationFailedHandler: (error) => {
      log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(
        l10n.t(
          'Submissions cannot be checked: the checker did not start. The output “{0}” says why.',
          log.name,
        ),
      );
      return false;
    },
  };
}

/** Tells the server which commands of this extension it may put behind a code lens. */
export const namingCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, commands: { commands: [REVEAL_COMMAND] } };
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
