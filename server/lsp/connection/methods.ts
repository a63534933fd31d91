import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  ConfigurationParams,
  CreateFilesParams,
  Definition,
  DefinitionLink,
  DefinitionParams,
  DeleteFilesParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  ExecuteCommandParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  Location,
  LogMessageParams,
  PrepareRenameParams,
  PrepareRenameResult,
  PublishDiagnosticsParams,
  ReferenceParams,
  RegistrationParams,
  RenameFilesParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ShowDocumentParams,
  ShowDocumentResult,
  SymbolInformation,
  WorkspaceEdit,
  WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';

/*
 * The messages of the Language Server Protocol that this server takes and sends. Types alone: the protocol's library
 * would be loaded at every start for its names of methods.
 */

/** What clients ask: what is said, and what is answered. */
export interface Requests {
  initialize: [InitializeParams, InitializeResult];
  'textDocument/diagnostic': [DocumentDiagnosticParams, DocumentDiagnosticReport];
  'textDocument/codeAction': [CodeActionParams, CodeAction[]];
  'workspace/executeCommand': [ExecuteCommandParams, null];
  'textDocument/codeLens': [CodeLensParams, CodeLens[]];
  'textDocument/completion': [CompletionParams, CompletionList | null];
  'completionItem/resolve': [CompletionItem, CompletionItem];
  'textDocument/definition': [DefinitionParams, Definition | DefinitionLink[]];
  'textDocument/documentHighlight': [DocumentHighlightParams, DocumentHighlight[]];
  'textDocument/documentLink': [DocumentLinkParams, DocumentLink[]];
  'textDocument/documentSymbol': [DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]];
  'textDocument/foldingRange': [FoldingRangeParams, FoldingRange[]];
  'textDocument/hover': [HoverParams, Hover | null];
  'textDocument/inlayHint': [InlayHintParams, InlayHint[]];
  'textDocument/prepareRename': [PrepareRenameParams, PrepareRenameResult | null];
  'textDocument/references': [ReferenceParams, Location[]];
  'textDocument/rename': [RenameParams, WorkspaceEdit | null];
  'textDocument/selectionRange': [SelectionRangeParams, SelectionRange[]];
  'textDocument/semanticTokens/full': [SemanticTokensParams, SemanticTokens];
  'textDocument/semanticTokens/full/delta': [SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta];
  'textDocument/semanticTokens/range': [SemanticTokensRangeParams, SemanticTokens];
  'workspace/symbol': [WorkspaceSymbolParams, SymbolInformation[]];
  'workspace/willRenameFiles': [RenameFilesParams, WorkspaceEdit | null];
}

/** What clients tell. */
export interface Notifications {
  initialized: object;
  'textDocument/didOpen': DidOpenTextDocumentParams;
  'textDocument/didChange': DidChangeTextDocumentParams;
  'textDocument/didSave': DidSaveTextDocumentParams;
  'textDocument/didClose': DidCloseTextDocumentParams;
  'workspace/didChangeConfiguration': DidChangeConfigurationParams;
  'workspace/didChangeWatchedFiles': DidChangeWatchedFilesParams;
  'workspace/didChangeWorkspaceFolders': DidChangeWorkspaceFoldersParams;
  'workspace/didCreateFiles': CreateFilesParams;
  'workspace/didDeleteFiles': DeleteFilesParams;
  'workspace/didRenameFiles': RenameFilesParams;
}

/** What the server asks its client. */
export interface Questions {
  'client/registerCapability': [RegistrationParams, null];
  'window/showDocument': [ShowDocumentParams, ShowDocumentResult];
  'workspace/configuration': [ConfigurationParams, unknown];
  'workspace/codeLens/refresh': [undefined, null];
  'workspace/diagnostic/refresh': [undefined, null];
  'workspace/inlayHint/refresh': [undefined, null];
}

/** What the server tells its client. */
export interface News {
  'textDocument/publishDiagnostics': PublishDiagnosticsParams;
  'window/logMessage': LogMessageParams;
}
