import { confirmItems } from '../../core/assist/index.ts';
import { type ConfirmItemsParams, ConfirmItemsRequest } from '../../protocol/checking.ts';
import type { EditToMake } from '../../protocol/messages.ts';
import { toRange } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** What only a person can confirm: ticked, or opened again, by an edit that can be undone. */
export const checklist: Feature = {
  serve({ connection, snapshotOf }) {
    connection.onRequest(
      ConfirmItemsRequest,
      ({ textDocument, confirm, reopen }: ConfirmItemsParams): EditToMake | null => {
        const snapshot = snapshotOf(textDocument.uri);
        if (!snapshot) return null;
        const { document, version, submission } = snapshot;
        const edits = confirmItems(submission, { confirm, reopen });
        return {
          version,
          edits: edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
        };
      },
    );
  },
};
