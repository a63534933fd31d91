import type { SelectionRange } from 'vscode-languageserver-protocol';
import { selectionsAt } from '../../core/assist/index.ts';
import type { Span } from '../../core/index.ts';
import { toOffset, toRange } from '../conversions.ts';
import type { Snapshot } from '../session.ts';
import type { Feature } from './feature.ts';

/** Grows a selection from a word through its citation, paragraph and sections to the whole submission. */
export const selectionRanges: Feature = {
  serve({ connection, snapshotOf }) {
    connection.onRequest(
      'textDocument/selectionRange',
      ({ textDocument, positions }, token): SelectionRange[] => {
        const snapshot = snapshotOf(textDocument.uri);
        if (!snapshot) return [];
        const { document, submission } = snapshot;
        const found: SelectionRange[] = [];
        for (const position of positions) {
          const offset = toOffset(document, position);
          // The answer has one range for each position or none at all.
          if (offset === undefined || token.isCancellationRequested) return [];
          found.push(linked(selectionsAt(submission, offset), snapshot));
        }
        return found;
      },
    );
  },
};

function linked(spans: readonly Span[], { document }: Snapshot): SelectionRange {
  const whole: SelectionRange = { range: toRange(document, { start: 0, end: document.getText().length }) };
  return spans.reduceRight<SelectionRange>(
    (parent, span, index) =>
      index === spans.length - 1 ? whole : { range: toRange(document, span), parent },
    whole,
  );
}
