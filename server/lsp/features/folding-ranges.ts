import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { foldsOf } from '../../core/assist/index.ts';
import { toRange } from '../conversions.ts';
import type { Feature } from './feature.ts';

/** Folds the front matter, parts, questions, outcomes, details, tables and comments. */
export const foldingRanges: Feature = {
  serve({ connection, client, snapshotOf }) {
    connection.onRequest('textDocument/foldingRange', ({ textDocument }): FoldingRange[] => {
      const snapshot = snapshotOf(textDocument.uri);
      if (!snapshot) return [];
      const { document, submission } = snapshot;
      const ranges: FoldingRange[] = [];
      for (const { span, kind } of foldsOf(submission)) {
        const { start, end } = toRange(document, span);
        // Of several that begin in one line, the outermost comes first and counts.
        if (end.line <= start.line || ranges.at(-1)?.startLine === start.line) continue;
        const comment = kind === 'comment' && { kind: FoldingRangeKind.Comment };
        ranges.push({ startLine: start.line, endLine: end.line, ...comment });
      }
      return ranges.slice(0, client().textDocument?.foldingRange?.rangeLimit ?? ranges.length);
    });
  },
};
