import type { Range } from '../../server/core/text/lines.ts';
import type { Node } from '../tree/node.ts';
import type { Making } from './making.ts';

/** Where a click on a line leads, and whether the line is a gap; `around` is what holds it, where nothing else is known. */
export function placed(
  id: string,
  range: Range | undefined,
  { gaps }: Making,
  around?: Range,
): Pick<Node, 'range' | 'isGap'> {
  const gap = gaps.get(id);
  const place = range ?? gap?.range ?? around;
  return { isGap: gap !== undefined, ...(place && { range: place }) };
}
