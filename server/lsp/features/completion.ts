import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { type Completion, completionsAt, format, type MessageCatalogue } from '../../core/index.ts';
import type { CompletionData } from '../../protocol/messages.ts';
import { toRange } from '../conversions.ts';
import type { Snapshot } from '../session.ts';
import { transcriptsOf } from './assist-sources.ts';
import type { Feature } from './feature.ts';
import { asText } from './hover.ts';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  artifact: CompletionItemKind.Reference,
  time: CompletionItemKind.Event,
  page: CompletionItemKind.Event,
  outcome: CompletionItemKind.Class,
  detail: CompletionItemKind.Field,
  heading: CompletionItemKind.Struct,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  credential: CompletionItemKind.Module,
  file: CompletionItemKind.File,
  prompt: CompletionItemKind.Text,
};

/** Citations, times, outcomes, missing headings, the front matter: whatever the writer would have to look up. */
export const completion: Feature = {
  capabilities: ({ textDocument }) =>
    textDocument?.completion
      ? {
          completionProvider: {
            triggerCharacters: ['@', ',', ' ', '#', ':', '.', ';'],
            resolveProvider: true,
          },
        }
      : {},
  serve({ connection, host, credentialsFor, catalogue, client, snapshotOf }) {
    /** The documentation of what was offered last, to be handed out when it is looked at. */
    let documentation = new Map<string, string>();
    connection.onCompletion(async ({ textDocument, position }, token): Promise<CompletionList | null> => {
      const before = snapshotOf(textDocument.uri);
      if (!before) return null;
      const inFrontMatter = before.document.offsetAt(position) < before.submission.frontMatter.bodyStart;
      const [transcriptOf, files] = await Promise.all([
        transcriptsOf(before, host),
        inFrontMatter ? host.filesBeside(textDocument.uri) : [],
      ]);
      // The text may have changed meanwhile.
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot || token.isCancellationRequested) return null;
      const { document, submission, assessment, factsOf } = snapshot;
      const known = credentialsFor(textDocument.uri);
      const credentials = inFrontMatter ? known.ids.flatMap((id) => known.find(id) ?? []) : [];
      const sources = { assessment, factsOf, credentials, files, transcriptOf };
      const offers = completionsAt(submission, document.offsetAt(position), sources);
      documentation = new Map(
        offers.flatMap(({ id, documentation: text }) => (text === undefined ? [] : [[id, text] as const])),
      );
      const snippets = client().textDocument?.completion?.completionItem?.snippetSupport === true;
      return {
        isIncomplete: false,
        items: offers.map((offer, index) => itemOf(offer, index, snapshot, snippets, catalogue)),
      };
    });
    connection.onCompletionResolve((item) => {
      const text = documentation.get((item.data as CompletionData | undefined)?.id ?? '');
      if (text === undefined) return item;
      return { ...item, documentation: { kind: MarkupKind.Markdown, value: asText(text) } };
    });
  },
};

function itemOf(
  offer: Completion,
  index: number,
  { document }: Snapshot,
  snippets: boolean,
  catalogue: MessageCatalogue,
): CompletionItem {
  const { text, cursor = text.length } = offer;
  const detail = offer.state
    ? format(`completion/${offer.state}`, { detail: offer.detail ?? '' }, catalogue)
    : (offer.detail ?? '');
  const asSnippet = snippets && cursor < text.length;
  const data: CompletionData = { id: offer.id, continues: offer.continues === true };
  return {
    label: offer.label,
    kind: kinds[offer.kind],
    ...(detail !== '' && { detail }),
    // The order in which they are offered is the order of the submission.
    sortText: String(index).padStart(5, '0'),
    filterText: offer.filter,
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(document, offer.span),
      newText: asSnippet ? `${inSnippet(text.slice(0, cursor))}$0${inSnippet(text.slice(cursor))}` : text,
    },
    data,
  };
}

/** Text that a snippet inserts as it is. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
