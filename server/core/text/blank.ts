import type { Span } from './span.ts';

/** Stands for each character of what is blanked: neither a letter nor a space nor punctuation. */
const BLANK = '\u0000';

/** A text in which nothing stands any more in some stretches, and everything else where it stood. */
export function blanked(text: string, stretches: readonly Span[]): string {
  if (stretches.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (end <= done) continue;
    const from = Math.max(done, start);
    pieces.push(text.slice(done, from), BLANK.repeat(end - from));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
