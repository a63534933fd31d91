import { withoutOddities } from './oddities.ts';

/*
 * What people write around times, and in place of their signs. None of it can be looked up as it is written, but there
 * is one plain spelling that was meant.
 */

const before =
  /^(?:and|at|from|about|around|near|approx(?:\.|imately)?|ca?\.|circa|min(?:utes?|\.)?|time(?:\s?(?:stamp|code))?|[~≈#("“„‘'[,])[\s:]*(?=\d|min|time)/iu;
const after = /(?<=\d)\s*(?:min(?:utes?|s|\.)?|mark|onwards?|ff?\.?|[)"”’'\].,!])$/iu;
const between = /^(?:between|from)\s+(\S+)\s+(?:and|to)\s+(\S+)$/iu;
const until = /\s*(?:-+>|=+>|[→~]|[-–—]+)\s*|\s+(?:until|till|through|thru)\s+/iu;

/**
 * A time or range as it would be written plainly, without invisible characters and words around it; the same text where
 * nothing of the kind is in it. Whether it can be read is another matter.
 */
export function plainlyWritten(text: string): string {
  let plain = withoutOddities(text).replace(/(?<=\d)\s*:\s*(?=\d)/g, ':');
  const range = between.exec(plain);
  if (range) return `${signsIn(range[1] ?? '')}–${signsIn(range[2] ?? '')}`;
  for (let last = ''; last !== plain; ) {
    last = plain;
    plain = plain.replace(before, '').replace(after, '');
  }
  const pieces = plain.split(until);
  return pieces.length === 2 ? pieces.map(signsIn).join('–') : signsIn(plain);
}

/** `1.03.15`, `3'15"` and the comma of SubRip's `00:03:15,500` with the signs that belong there. */
function signsIn(time: string): string {
  return time
    .replace(/^(\d{1,2})\.(\d{2})\.(\d{2})$/, '$1:$2:$3')
    .replace(/^(\d{1,3})\s*['’′]\s*(\d{2})\s*(?:["”]|''|’’|′′)?$/, '$1:$2')
    .replace(/(:\d{2}),(\d{1,3})$/, '$1.$2');
}
