import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import {
  definitionOutline,
  type OutlineItem,
  type OutlineKind,
  outlineItems,
} from '../../core/assist/index.ts';
import { format, type MessageCatalogue, say, visible } from '../../core/index.ts';
import { toRange } from '../conversions.ts';
import type { CheckedDocument } from '../session.ts';
import type { Feature } from './feature.ts';

export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  'front-matter': SymbolKind.Object,
  artifact: SymbolKind.File,
  part: SymbolKind.Module,
  question: SymbolKind.Interface,
  outcome: SymbolKind.Class,
  detail: SymbolKind.Method,
  section: SymbolKind.Namespace,
  evidence: SymbolKind.Field,
  heading: SymbolKind.String,
  checklist: SymbolKind.Array,
  'checklist-item': SymbolKind.Boolean,
};

/** The outline of a submission. */
export const documentSymbols: Feature = {
  serve({ connection, catalogue, client, checkedOf, snapshotOf }) {
    connection.onRequest(
      'textDocument/documentSymbol',
      ({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const snapshot = snapshotOf(textDocument.uri);
        const checked = snapshot ?? checkedOf(textDocument.uri);
        if (!checked) return [];
        const items = snapshot
          ? outlineItems(snapshot.submission)
          : definitionOutline(checked.document.getText());
        return client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
          ? items.map((item) => symbolOf(item, checked, catalogue))
          : flatSymbols(items, checked, catalogue);
      },
    );
  },
};

export function nameOf({ name }: OutlineItem, catalogue: MessageCatalogue): string {
  const text = typeof name === 'string' ? name : format(name.message, name.arguments, catalogue);
  return text.trim() === '' ? '…' : visible(text);
}

/** The items of an outline one by one, each with the name of what holds it. */
export function flatSymbols(
  items: readonly OutlineItem[],
  snapshot: CheckedDocument,
  catalogue: MessageCatalogue,
  containerName?: string,
): SymbolInformation[] {
  const { document } = snapshot;
  return items.flatMap((item) => {
    const name = nameOf(item, catalogue);
    const location = { uri: document.uri, range: toRange(document, item.span) };
    const own = { name, kind: symbolKinds[item.kind], location };
    return [
      containerName === undefined ? own : { ...own, containerName },
      ...flatSymbols(item.children, snapshot, catalogue, name),
    ];
  });
}

function symbolOf(item: OutlineItem, snapshot: CheckedDocument, catalogue: MessageCatalogue): DocumentSymbol {
  const { document } = snapshot;
  const detail = say(item.detail, catalogue);
  return {
    name: nameOf(item, catalogue),
    ...(detail !== '' && { detail }),
    kind: symbolKinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selection),
    children: item.children.map((child) => symbolOf(child, snapshot, catalogue)),
  };
}
