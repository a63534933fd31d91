import { beginsWithCapital, LetterPattern } from '../../text/letter-pattern.ts';
import type { Span } from '../../text/span.ts';
import { isCommonWord } from './common-words.ts';
import { findSchools } from './schools.ts';

/** What a file's name gives away. Spaces stand where the name has hyphens and underscores. */
export function findInFileName(path: string): { readonly name?: Span; readonly schools: readonly Span[] } {
  const from = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const base = path.slice(from).replace(/[_-]|\.(?=[^.]*\.)/g, ' ');
  const shift = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
  const schools = findSchools(base).map(shift);
  const name = nameIn(base);
  return { ...(name && { name: shift(name) }), schools };
}

const titled = new LetterPattern(
  /(?<![\p{L}\p{N}])(?:(mrs?|ms)|(Principal|Superintendent|Coach|Dean|Counselor|Dr)) +(?!\p{L}(?!\p{L}))(\p{L}[\p{L}\p{M}'’]{2,})(?![\p{L}\p{N}])/giu,
);
const capitalised = new LetterPattern(/^\p{Lu}\p{Ll}/u);

/** "ms rivera", "Principal Rivera": behind a role only a capital tells a name. */
function nameIn(base: string): Span | undefined {
  for (const { index, 0: whole, 1: courtesy, 2: role = '', 3: word = '' } of base.matchAll(titled.on(base))) {
    const capital = capitalised.test(word) && beginsWithCapital(role);
    const plain = word.charAt(0).toUpperCase() + word.slice(1);
    if (isCommonWord(plain) || /^(?:Word|Teams|Excel|Office|Powerpoint|Forms|Paint)$/.test(plain)) continue;
    if (courtesy !== undefined || capital) return { start: index, end: index + whole.length };
  }
  return undefined;
}
