import type { DocumentLink } from 'vscode-languageserver-protocol';
import { contentOfValue, fileLinksOf } from '../../core/assist/index.ts';
import { addressBeside, type Saying, say, saying } from '../../core/index.ts';
import { toRange } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** From citations, links and the front matter to the artifacts' files, and to the credential's definition. */
export const documentLinks: Feature = {
  serve({ connection, catalogue, client, definitionAddress, snapshotOf }) {
    connection.onRequest('textDocument/documentLink', ({ textDocument: { uri } }): DocumentLink[] => {
      const snapshot = snapshotOf(uri);
      if (!snapshot) return [];
      const { document, submission } = snapshot;
      const showsTooltips = client().textDocument?.documentLink?.tooltipSupport === true;
      const link = (span: Parameters<typeof toRange>[1], target: string, tooltip: Saying): DocumentLink => ({
        range: toRange(document, span),
        target,
        ...(showsTooltips && { tooltip: say([tooltip], catalogue) }),
      });
      const links = fileLinksOf(submission).flatMap(({ span, file, fragment, tooltip }) => {
        const target = addressBeside(uri, file, fragment);
        return target === undefined ? [] : [link(span, target, tooltip)];
      });
      const { credential } = submission.frontMatter;
      const definition = credential && definitionAddress(uri, credential.value);
      if (credential && definition !== undefined) {
        const tooltip = saying('link/credential', { credential: credential.value });
        links.unshift(link(contentOfValue(String(submission.text), credential), definition, tooltip));
      }
      return links;
    });
  },
};
