import { type ExtensionContext, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';
import { type CompletionData, REVEAL_COMMAND } from '../../server/protocol/messages.ts';

/** The language server's client; made when the first submission is met. */
export function createClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  middleware: Middleware,
): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const options: LanguageClientOptions = {
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
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'microCredential',
    'Micro-Credential Writer',
    { run, debug: run },
    options,
  );
  client.registerFeature(namingCommands);
  return client;
}

/** Tells the server which commands of this extension it may put behind a code lens. */
const namingCommands: StaticFeature = {
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
