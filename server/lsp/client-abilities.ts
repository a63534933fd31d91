import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What the client can do, as far as the server acts on it. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly watchesFiles: boolean;
  readonly sendsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly takesCodeActions: boolean;
  readonly versionsEdits: boolean;
  /** Answers `TextRequest`. */
  readonly tellsTexts: boolean;
  /** Wants `BusyNotification`. */
  readonly watchesServer: boolean;
}

export function abilitiesOf({ workspace, textDocument, experimental }: ClientCapabilities): ClientAbilities {
  const { text, watches } = (experimental ?? {}) as { text?: unknown; watches?: unknown };
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    sendsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    tellsTexts: text === true,
    watchesServer: watches === true,
  };
}
