import type { InlayHint } from 'vscode-languageserver-protocol';
import { titleHints } from '../../core/assist/index.ts';
import { visible } from '../../core/index.ts';
import { toOffset } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** The titles of artifacts behind their citations, for those who want to see them. */
export const inlayHints: Feature = {
  serve({ connection, client, settingsOf, onSettingsChanged, snapshotOf }) {
    connection.onRequest('textDocument/inlayHint', ({ textDocument, range }): InlayHint[] => {
      const snapshot = settingsOf(textDocument.uri).inlayHints ? snapshotOf(textDocument.uri) : undefined;
      const start = snapshot && toOffset(snapshot.document, range.start);
      if (!snapshot || start === undefined) return [];
      const { document, submission } = snapshot;
      return titleHints(submission, { start, end: document.offsetAt(range.end) }).map((hint) => ({
        position: document.positionAt(hint.offset),
        label: visible(hint.text),
        paddingLeft: true,
        ...(hint.whole !== undefined && { tooltip: visible(hint.whole) }),
      }));
    });
    onSettingsChanged(() => {
      if (!client().workspace?.inlayHint?.refreshSupport) return;
      connection.sendRequest('workspace/inlayHint/refresh', undefined).catch(() => {});
    });
  },
};
