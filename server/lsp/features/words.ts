import { wordsIn } from '../../core/assist/index.ts';
import { type WordsParams, WordsRequest } from '../../protocol/checking.ts';
import { toOffset } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** The words of a selection, counted as the submission's parts are. */
export const words: Feature = {
  serve({ connection, snapshotOf }) {
    connection.onRequest(WordsRequest, ({ textDocument, ranges }: WordsParams): number | null => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return null;
      const { document, submission } = snapshot;
      return ranges.reduce((sum, { start, end }) => {
        const from = toOffset(document, start);
        if (from === undefined) return sum;
        return sum + wordsIn(submission, { start: from, end: document.offsetAt(end) });
      }, 0);
    });
  },
};
