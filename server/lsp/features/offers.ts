import type {
  ClientCapabilities,
  FileOperationRegistrationOptions,
  SemanticTokenModifiers,
  SemanticTokenTypes,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import { abilitiesOf } from '../client-abilities.ts';

/*
 * What the server offers with its features, apart from the features themselves: a client is greeted with this long before
 * it asks for any of them. Nothing is offered that no feature answers, and nothing that the client cannot use.
 */

/** Puts right, in a whole file, whatever has one plain remedy; editors may run it on save. */
export const FIX_ALL = 'source.fixAll.microCredential';
/** Shows the documentation of a diagnostic; its argument is the address. */
export const SHOW_DOCUMENTATION = 'microCredential.showDocumentation';

/** The names behind the numbers of semantic tokens. */
export const legend = {
  tokenTypes: [
    'variable',
    'number',
    'enumMember',
    'property',
    'namespace',
  ] satisfies `${SemanticTokenTypes}`[],
  tokenModifiers: ['declaration'] satisfies `${SemanticTokenModifiers}`[],
};

/** Any file or folder: an artifact, a submission, or what holds them. */
const ANYTHING: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

export function offersFor(client: ClientCapabilities): ServerCapabilities {
  const { textDocument = {}, workspace = {} } = client;
  return {
    ...codeActions(client),
    ...(textDocument.completion && {
      completionProvider: {
        triggerCharacters: ['@', ',', ' ', '#', ':', '.', ';'],
        resolveProvider: true,
      },
    }),
    ...(textDocument.hover && { hoverProvider: true }),
    ...(textDocument.documentSymbol && { documentSymbolProvider: true }),
    ...(workspace.symbol && { workspaceSymbolProvider: true }),
    ...(textDocument.foldingRange && { foldingRangeProvider: true }),
    ...(textDocument.selectionRange && { selectionRangeProvider: true }),
    ...(textDocument.documentLink && { documentLinkProvider: { resolveProvider: false } }),
    ...(textDocument.definition && { definitionProvider: true }),
    ...(textDocument.references && { referencesProvider: true }),
    ...(textDocument.documentHighlight && { documentHighlightProvider: true }),
    ...(textDocument.rename && {
      renameProvider: textDocument.rename.prepareSupport ? { prepareProvider: true } : true,
    }),
    ...(textDocument.codeLens && { codeLensProvider: { resolveProvider: false } }),
    ...(textDocument.inlayHint && { inlayHintProvider: true }),
    ...semanticTokens(client),
    ...fileOperations(client),
  };
}

function codeActions(client: ClientCapabilities): ServerCapabilities {
  if (!abilitiesOf(client).takesCodeActions) return {};
  return {
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL] },
    ...(client.window?.showDocument?.support && {
      executeCommandProvider: { commands: [SHOW_DOCUMENTATION] },
    }),
  };
}

function semanticTokens({ textDocument }: ClientCapabilities): ServerCapabilities {
  const { requests } = textDocument?.semanticTokens ?? {};
  if (!requests?.full && !requests?.range) return {};
  const hasDelta = typeof requests.full === 'object' && requests.full.delta === true;
  return {
    semanticTokensProvider: {
      legend,
      full: requests.full ? (hasDelta ? { delta: true } : true) : false,
      range: requests.range === true || typeof requests.range === 'object',
    },
  };
}

function fileOperations({ workspace }: ClientCapabilities): ServerCapabilities {
  const wanted = (['willRename', 'didCreate', 'didDelete', 'didRename'] as const).filter(
    (operation) => workspace?.fileOperations?.[operation],
  );
  if (wanted.length === 0) return {};
  return {
    workspace: { fileOperations: Object.fromEntries(wanted.map((operation) => [operation, ANYTHING])) },
  };
}
