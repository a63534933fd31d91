import { inQuotes } from '../../yaml/problem.ts';

/*
 * How a name is written so that it is read as exactly that: as a value in front matter, as the target of a link. What
 * stood there before decides the style.
 */

/** A value in front matter; `before` is what it replaces, quotation marks included. */
export function asValueLike(before: string, value: string): string {
  if (before.startsWith("'")) return `'${value.replace(/'/g, "''")}'`;
  return before.startsWith('"') || !isPlain(value) ? inQuotes(value) : value;
}

/** Whether every YAML reader takes the bare text for a text, in braces and brackets too. */
function isPlain(value: string): boolean {
  if (!/^[\p{L}\p{N}_./](?:[\p{L}\p{M}\p{N}_./()+ -]*[\p{L}\p{M}\p{N}_./()+-])?$/u.test(value)) return false;
  return !/^(?:null|true|false|yes|no|on|off|y|n|\.nan|\.inf|[\d.][\d._e+-]*|0[xo][\da-f]+|\.{3,})$/i.test(
    value,
  );
}

/** A path as the target of a link, with forward slashes; inside angle brackets spaces may stand as they are. */
export function asTarget(steps: readonly string[], inAngles: boolean): string {
  const written = steps.map((step) => {
    const encoded = step.replace(
      /[%<>()[\]\\#?"'`&*|^{}~\p{Cc}]/gu,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
    return inAngles ? encoded : encoded.replace(/ /g, '%20').replace(/\s/gu, encodeURIComponent);
  });
  // "a:b.mp4" would be an address of the scheme "a".
  if (written[0] !== undefined) written[0] = written[0].replace(/:/g, '%3A');
  return written.join('/');
}
