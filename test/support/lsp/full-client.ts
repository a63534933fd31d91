import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { REVEAL_COMMAND } from '../../../server/protocol/messages.ts';

/** An editor that can do all that the language features beyond diagnostics ask for. */
export const fullClient: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true },
    symbol: {},
    fileOperations: { willRename: true, didRename: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    configuration: true,
  },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    selectionRange: {},
    documentLink: { tooltipSupport: true },
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    rename: { prepareSupport: true },
    codeLens: {},
    inlayHint: {},
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  experimental: { commands: { commands: [REVEAL_COMMAND] } },
};
