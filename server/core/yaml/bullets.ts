import { span } from '../text/span.ts';
import { isBlank } from './lines.ts';
import type { YamlProblem } from './problem.ts';

/** What people and word processors write before the items of a list in place of a hyphen; each is one UTF-16 unit. */
const bullets = '*–—•‣◦·';

/** A bullet in front of a line's text as a problem, if one stands there. */
export function bulletAt(text: string, at: number): YamlProblem | undefined {
  const mark = text[at] ?? '';
  if (mark === '' || !bullets.includes(mark) || !isBlank(text[at + 1]) || !isFirstInLine(text, at))
    return undefined;
  const place = span(at, at + 1);
  return {
    kind: 'syntax',
    variant: 'bullet',
    span: place,
    arguments: { mark },
    edit: { span: place, text: '-' },
  };
}

function isFirstInLine(text: string, at: number): boolean {
  let before = at - 1;
  while (isBlank(text[before])) before -= 1;
  return before < 0 || text[before] === '\n' || text[before] === '\r';
}
