import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver-types';
import { type Completion, completeDefinition, completionsAt, MOST_OFFERS } from '../../core/assist/index.ts';
import { format, type MessageCatalogue, type Saying, say, visible } from '../../core/index.ts';
import type { CompletionData } from '../../protocol/messages.ts';
import { toOffset, toRange } from '../conversions.ts';
import type { OpenDocument } from '../open-document.ts';
import { transcriptsOf } from './assist-sources.ts';
import { definitionPlace } from './definition-files.ts';
import type { Feature } from './feature.ts';
import { asText } from './markup.ts';

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
  serve(context) {
    const { connection, host, credentialsFor, extensionOf, catalogue, client, snapshotOf } = context;
    /** The documentation of what was offered last, to be handed out when it is looked at. */
    let documentation = new Map<string, string | Saying>();
    let lists = 0;
    const listed = (offers: readonly Completion[], document: OpenDocument): CompletionList => {
      lists += 1;
      // An older list's offers may have the same names.
      const list = `${lists} `;
      documentation = new Map(
        offers.flatMap(({ id, documentation: text }) =>
          text === undefined ? [] : [[list + id, text] as const],
        ),
      );
      const { snippetSupport = false, insertTextModeSupport } =
        client().textDocument?.completion?.completionItem ?? {};
      const style: ItemStyle = {
        snippets: snippetSupport,
        asIs: insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
      };
      return {
        isIncomplete: offers.length >= MOST_OFFERS,
        items: offers.map((offer, index) => ({
          ...itemOf(offer, index, document, style, catalogue),
          data: { id: list + offer.id, continues: offer.continues === true } satisfies CompletionData,
        })),
      };
    };
    connection.onRequest(
      'textDocument/completion',
      async ({ textDocument, position }, token): Promise<CompletionList | null> => {
        const defined = definitionPlace(context, textDocument.uri, position);
        if (defined) {
          const { extendable } = extensionOf(textDocument.uri);
          return listed(completeDefinition(defined.text, defined.offset, extendable()), defined.document);
        }
        const before = snapshotOf(textDocument.uri);
        const place = before && toOffset(before.document, position);
        if (!before || place === undefined) return null;
        const inFrontMatter = place < before.submission.frontMatter.bodyStart;
        const [transcriptOf, files] = await Promise.all([
          transcriptsOf(before, host),
          inFrontMatter ? host.filesBeside(textDocument.uri) : [],
        ]);
        // The text may have changed meanwhile.
        const snapshot = snapshotOf(textDocument.uri);
        const offset = snapshot && toOffset(snapshot.document, position);
        if (!snapshot || offset === undefined || token.isCancellationRequested) return null;
        const { submission, assessment, factsOf } = snapshot;
        const known = credentialsFor(textDocument.uri);
        const credentials = inFrontMatter ? known.ids.flatMap((id) => known.find(id) ?? []) : [];
        const sources = { assessment, factsOf, credentials, files, transcriptOf };
        return listed(completionsAt(submission, offset, sources), snapshot.document);
      },
    );
    connection.onRequest('completionItem/resolve', (item) => {
      const told = documentation.get((item.data as CompletionData | undefined)?.id ?? '');
      if (told === undefined) return item;
      const text = textOf(told, catalogue);
      const formats = client().textDocument?.completion?.completionItem?.documentationFormat ?? [];
      return formats.includes(MarkupKind.Markdown)
        ? { ...item, documentation: { kind: MarkupKind.Markdown, value: asText(text) } }
        : { ...item, documentation: text };
    });
  },
};

/** How a client writes what it is offered. */
interface ItemStyle {
  readonly snippets: boolean;
  /** Whether it can be told to leave the indentation of further lines alone. */
  readonly asIs: boolean;
}

function itemOf(
  offer: Completion,
  index: number,
  document: OpenDocument,
  { snippets, asIs }: ItemStyle,
  catalogue: MessageCatalogue,
): CompletionItem {
  const { text, cursor = text.length } = offer;
  const about = offer.detail === undefined ? '' : textOf(offer.detail, catalogue);
  const detail = offer.state ? format(`completion/${offer.state}`, { detail: about }, catalogue) : about;
  const asSnippet = snippets && cursor < text.length;
  // Without snippets the cursor ends up behind all that is written: what belongs behind it is left to the writer.
  const written = text.slice(0, cursor);
  return {
    label: visible(offer.label),
    kind: kinds[offer.kind],
    ...(detail !== '' && { detail: visible(detail) }),
    // The order in which they are offered is the order of the submission.
    sortText: String(index).padStart(5, '0'),
    filterText: offer.filter,
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(asIs && /[\r\n]/.test(text) && { insertTextMode: InsertTextMode.asIs }),
    textEdit: {
      range: toRange(document, offer.span),
      newText: asSnippet ? `${inSnippet(written)}$0${inSnippet(text.slice(cursor))}` : written,
    },
  };
}

function textOf(told: string | Saying, catalogue: MessageCatalogue): string {
  return typeof told === 'string' ? visible(told) : say([told], catalogue);
}

/** Text that a snippet inserts as it is. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
