import type { Flow } from '../../server/core/markdown/flow.ts';
import { type Span, shiftSpan } from '../../server/core/text/span.ts';

export interface PlacedText {
  text: string;
  span: Span;
  readonly escaped: boolean;
}

/** A flow's text and where it stands, in as few pieces as possible; `offset` is that of its block. */
export function placedTexts(flow: Flow, offset = 0): PlacedText[] {
  const placed: PlacedText[] = [];
  for (const piece of flow.pieces) {
    const { escaped } = piece;
    const text = flow.text.slice(piece.at, piece.at + piece.length);
    const span = shiftSpan(piece.span, offset);
    const last = placed.at(-1);
    if (last && !last.escaped && !escaped && last.span.end === span.start) {
      last.text += text;
      last.span = { start: last.span.start, end: span.end };
    } else placed.push({ text, span, escaped });
  }
  return placed;
}
