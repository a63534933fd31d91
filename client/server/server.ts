import { type ExtensionContext, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  TransportKind,
} from 'vscode-languageclient/node';

/** The language server's client; made when the first submission is met. */
export function createClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  middleware: Middleware,
): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'markdown' }],
    outputChannel: log,
    middleware,
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
  return new LanguageClient('microCredential', 'Micro-Credential Writer', { run, debug: run }, options);
}
