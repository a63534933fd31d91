import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type Hover as CoreHover, format, hoverAt, type MessageCatalogue } from '../../core/index.ts';
import { toOffset, toRange } from '../conversions.ts';
import { transcriptsOf } from './assist-sources.ts';
import type { Feature } from './feature.ts';
import { asText } from './markup.ts';

/** What outcomes, citations, headings and keys are, under the pointer. */
export const hover: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.hover ? { hoverProvider: true } : {}),
  serve({ connection, host, catalogue, client, snapshotOf }) {
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const before = snapshotOf(textDocument.uri);
      if (!before) return null;
      const transcriptOf = await transcriptsOf(before, host);
      // The text may have changed meanwhile.
      const snapshot = snapshotOf(textDocument.uri);
      const offset = snapshot && toOffset(snapshot.document, position);
      if (!snapshot || offset === undefined || token.isCancellationRequested) return null;
      const { document, submission, assessment, factsOf } = snapshot;
      const found = hoverAt(submission, offset, { assessment, factsOf, transcriptOf });
      if (!found) return null;
      const { contentFormat = [] } = client().textDocument?.hover ?? {};
      const contents = contentFormat.includes(MarkupKind.Markdown)
        ? { kind: MarkupKind.Markdown, value: markdownOf(found, catalogue) }
        : { kind: MarkupKind.PlainText, value: [found.title, ...linesOf(found, catalogue)].join('\n') };
      return { contents, range: toRange(document, found.span) };
    });
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
