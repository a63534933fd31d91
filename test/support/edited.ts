import { ChunkedText, type Edit, type Text } from '../../server/core/index.ts';
import { differenceOf } from '../../server/core/text/difference.ts';
import { Random } from './random.ts';

/**
 * A later version of a text as an editor tells of it: with the one stretch that was replaced. That may be longer than need
 * be, as it is where several changes are told as one.
 */
export function edited(before: Text, after: string): { readonly text: ChunkedText; readonly edit: Edit } {
  const { span, text: written } = differenceOf(String(before), after);
  const random = new Random(after.length);
  const ahead = Math.min(random.chance(0.3) ? random.below(60) : 0, span.start);
  const start = span.start - ahead;
  const behind = Math.min(random.chance(0.3) ? random.below(60) : 0, before.length - span.end);
  const end = span.end + behind;
  const length = ahead + written.length + behind;
  const known = before instanceof ChunkedText ? before : ChunkedText.of(String(before));
  const text = known.replace(start, end, after.slice(start, start + length));
  return { text, edit: { span: { start, end }, length } };
}
