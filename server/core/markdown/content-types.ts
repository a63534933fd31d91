import type { Span } from '../text/span.ts';
import type { Flow } from './flow.ts';

/** What a block of Markdown holds, in document order and without its nesting. All spans are offsets in the block. */
export type Content = Heading | Passage | TableRow | Comment;

export interface Heading {
  readonly type: 'heading';
  readonly depth: number;
  readonly flow: Flow;
  readonly span: Span;
}

/** A paragraph: in the open, in a list item, in a quote. */
export interface Passage {
  readonly type: 'passage';
  readonly flow: Flow;
  readonly span: Span;
  /** Set where the paragraph is the text of a task-list item; `box` is its `[ ]`. */
  readonly task?: { readonly checked: boolean; readonly box: Span };
  /** Whether it is a reader's text: footnotes and headings inside quotes or lists are not counted. */
  readonly counted: boolean;
}

export interface TableRow {
  readonly type: 'row';
  readonly cells: readonly Flow[];
  readonly header: boolean;
  readonly span: Span;
}

/** A comment or another piece of HTML that stands by itself. */
export interface Comment {
  readonly type: 'html';
  readonly value: string;
  readonly span: Span;
}
