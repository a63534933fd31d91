import type { Submission } from '../../submission/submission.ts';
import { unitSpan } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import { type OutlineItem, outlineItems } from './outline.ts';

/** What can be folded away; whoever knows the lines drops what stands in one. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'region' | 'comment';
}

export function foldsOf(submission: Submission): Fold[] {
  const folds: Fold[] = [...tablesOf(submission), ...commentsOf(submission)];
  const add = (items: readonly OutlineItem[]): void => {
    for (const { kind, span, children } of items) {
      if (kind !== 'evidence' && kind !== 'checklist-item') folds.push({ span, kind: 'region' });
      add(children);
    }
  };
  add(outlineItems(submission));
  return folds.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}

/** Rows that follow each other without a blank line make a table. */
export function tablesOf({ units, text }: Submission): Fold[] {
  const tables: { span: { start: number; end: number }; kind: 'region' }[] = [];
  let last: Span | undefined;
  for (const placed of units) {
    if (placed.unit.type !== 'row') {
      last = undefined;
      continue;
    }
    const { start, end } = unitSpan(placed);
    const table = tables.at(-1);
    const goesOn = last && table && !/(?:\n|\r(?!\n))[ \t]*[\r\n]/.test(text.slice(last.end, start));
    if (goesOn) table.span.end = end;
    else tables.push({ span: { start, end }, kind: 'region' });
    last = { start, end };
  }
  return tables;
}

function commentsOf({ units }: Submission): Fold[] {
  return units
    .filter(({ unit }) => unit.type === 'html' && unit.text.startsWith('<!--'))
    .map((placed) => ({ span: unitSpan(placed), kind: 'comment' }));
}
