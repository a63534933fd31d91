import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { type OutlineItem, outlineItems } from '../../core/assist/index.ts';
import { flatSymbols } from './document-symbols.ts';
import type { Feature } from './feature.ts';

/** More than anybody reads through. */
const MOST = 1000;

/** Parts, questions, outcomes, details, headings and artifacts of the open submissions, by name. */
export const workspaceSymbols: Feature = {
  serve({ connection, catalogue, snapshots }) {
    connection.onRequest('workspace/symbol', ({ query }, token): SymbolInformation[] => {
      const found: SymbolInformation[] = [];
      for (const snapshot of snapshots()) {
        if (token.isCancellationRequested || found.length >= MOST) break;
        const { title, credential } = snapshot.submission.frontMatter;
        const items = outlineItems(snapshot.submission).flatMap(named);
        const symbols = flatSymbols(items, snapshot, catalogue, title?.value ?? credential?.value);
        found.push(...symbols.filter(({ name }) => matches(name, query)));
      }
      return found.slice(0, MOST);
    });
  },
};

/** Without what is too many or has no name of its own. */
function named(item: OutlineItem): OutlineItem[] {
  if (item.kind === 'evidence' || item.kind === 'checklist-item') return [];
  const children = item.children.flatMap(named);
  return item.kind === 'front-matter' ? children : [{ ...item, children }];
}

/** Whether the letters of a query stand in a name in their order, as clients expect. */
function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
