import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type Hover as CoreHover, format, hoverAt, type MessageCatalogue } from '../../core/index.ts';
import { toRange } from '../conversions.ts';
import { transcriptsOf } from './assist-sources.ts';
import type { Feature } from './feature.ts';

/** What outcomes, citations, headings and keys are, under the pointer. */
export const hover: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.hover ? { hoverProvider: true } : {}),
  serve({ connection, host, catalogue, snapshotOf }) {
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const before = snapshotOf(textDocument.uri);
      if (!before) return null;
      const transcriptOf = await transcriptsOf(before, host);
      // The text may have changed meanwhile.
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot || token.isCancellationRequested) return null;
      const { document, submission, assessment, factsOf } = snapshot;
      const offset = document.offsetAt(position);
      const found = hoverAt(submission, offset, { assessment, factsOf, transcriptOf });
      if (!found) return null;
      const contents = { kind: MarkupKind.Markdown, value: markdownOf(found, catalogue) };
      return { contents, range: toRange(document, found.span) };
    });
  },
};

function markdownOf({ title, lines }: CoreHover, catalogue: MessageCatalogue): string {
  const texts = lines.map((line) =>
    typeof line === 'string' ? line : format(line.key, line.arguments, catalogue),
  );
  return [`**${asText(title)}**`, ...texts.map(asText)].join('\n\n');
}

/** Text that shows as it is: what a writer, a file name or a definition says must never become markup. */
export function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&').replace(/\s+/g, ' ');
}
