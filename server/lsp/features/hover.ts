import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { type Hover as CoreHover, hoverAt, hoverDefinition } from '../../core/assist/index.ts';
import { format, type MessageCatalogue, visible } from '../../core/index.ts';
import { toOffset, toRange } from '../conversions.ts';
import type { OpenDocument } from '../open-document.ts';
import { transcriptsOf } from './assist-sources.ts';
import { definitionPlace } from './definition-files.ts';
import type { Feature } from './feature.ts';
import { asText } from './markup.ts';

/** What outcomes, citations, headings and keys are, under the pointer. */
export const hover: Feature = {
  serve(context) {
    const { connection, host, extensionOf, catalogue, client, snapshotOf } = context;
    const answer = (found: CoreHover | undefined, document: OpenDocument): Hover | null => {
      if (!found) return null;
      const { contentFormat = [] } = client().textDocument?.hover ?? {};
      const contents = contentFormat.includes(MarkupKind.Markdown)
        ? { kind: MarkupKind.Markdown, value: markdownOf(found, catalogue) }
        : {
            kind: MarkupKind.PlainText,
            value: visible([found.title, ...linesOf(found, catalogue)].join('\n')),
          };
      return { contents, range: toRange(document, found.span) };
    };
    connection.onRequest(
      'textDocument/hover',
      async ({ textDocument, position }, token): Promise<Hover | null> => {
        const defined = definitionPlace(context, textDocument.uri, position);
        if (defined) {
          const { extended } = extensionOf(textDocument.uri);
          return answer(hoverDefinition(defined.text, defined.offset, extended), defined.document);
        }
        const before = snapshotOf(textDocument.uri);
        if (!before) return null;
        const transcriptOf = await transcriptsOf(before, host);
        // The text may have changed meanwhile.
        const snapshot = snapshotOf(textDocument.uri);
        const offset = snapshot && toOffset(snapshot.document, position);
        if (!snapshot || offset === undefined || token.isCancellationRequested) return null;
        const { document, submission, assessment, factsOf } = snapshot;
        return answer(hoverAt(submission, offset, { assessment, factsOf, transcriptOf }), document);
      },
    );
  },
};

function markdownOf(found: CoreHover, catalogue: MessageCatalogue): string {
  const lines = linesOf(found, catalogue).map(asText);
  // A title of nothing but spaces would leave asterisks.
  const title = asText(found.title);
  return [...(title === '' ? [] : [`**${title}**`]), ...lines].join('\n\n');
}

function linesOf({ lines }: CoreHover, catalogue: MessageCatalogue): string[] {
  return lines.map((line) => (typeof line === 'string' ? line : format(line.key, line.arguments, catalogue)));
}
